import type { CaseView } from '../../../operations/views.ts';
import { may, type Task } from './verbs.ts';

/** The form that another page has linked to: a change of an identity of this case; null where there is none to open. */
export function taskInAddress(view: Pick<CaseView, 'may' | 'identities'>, query: URLSearchParams): Task | null {
  const identity = query.get('identity');
  const isLinked = view.identities.some((one) => one.identity === identity);
  const isAsked = query.get('form') === 'requestChange' && isLinked && may(view, 'requestChange');
  return isAsked ? { verb: 'requestChange', about: identity } : null;
}
