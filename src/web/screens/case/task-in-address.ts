import type { CaseView } from '../../../operations/views.ts';
import { may, VERBS, type Task } from './verbs.ts';

/** The form that another page has linked to; null where there is none, or where this reader may not use it now. */
export function taskInAddress(view: Pick<CaseView, 'may' | 'identities'>, query: URLSearchParams): Task | null {
  const verb = VERBS.find((each) => each === query.get('form'));
  const about = query.get('about');
  if (verb === undefined || !may(view, verb)) return null;
  // a change is asked of an identity of this case
  if (verb === 'requestChange' && about !== null && !view.identities.some(({ identity }) => identity === about))
    return null;
  return { verb, about };
}

/** The query of a case's address at which the form of a verb is open; what else the form reads from there goes along. */
export function addressOfTask({ verb, about }: Task, more: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams({ form: verb, ...(about !== null && { about }), ...more })}`;
}
