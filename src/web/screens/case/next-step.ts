import type { CaseView, Missing } from '../../../operations/views.ts';
import { may, verbOf, type Verb } from './verbs.ts';

type Known = Pick<CaseView, 'missing' | 'actions' | 'requests' | 'may'>;

/** How this reader stands towards something that is owed. */
export type Standing =
  | { readonly is: 'mine-to-do'; readonly verb: Verb }
  /** It could be pressed, but nothing comes of it now. */
  | { readonly is: 'own-work' | 'own-request' | 'under-way' | 'only-words'; readonly verb: Verb }
  | { readonly is: 'not-now' | 'not-my-role' | 'not-here'; readonly verb: null };

/** What this reader can do about one thing that is owed. */
export function standingOf(view: Known, missing: Missing): Standing {
  const verb = verbOf(missing.operation);
  if (verb === null) return { is: 'not-here', verb: null };
  if (!may(view, verb)) return { is: view.may.some(isWork) ? 'not-now' : 'not-my-role', verb: null };
  // giving a reporter up is the last resort: for a month the server refuses it, and nobody should hurry towards it
  if (verb === 'message' || verb === 'markUnreachable') return { is: 'only-words', verb };
  if (verb === 'verifyAction' && view.actions.some(({ action, mine }) => action === missing.about && mine))
    return { is: 'own-work', verb };
  if (verb === 'decideChange' && view.requests.some(({ request, mine }) => request === missing.about && mine))
    return { is: 'own-request', verb };
  if (isUnderWay(view, verb, missing.about)) return { is: 'under-way', verb };
  return { is: 'mine-to-do', verb };
}

/** The first thing that this reader can settle now; it alone carries the accent. */
export function nextStep(view: Known): Missing | null {
  return view.missing.find((missing) => standingOf(view, missing).is === 'mine-to-do') ?? null;
}

/** What is owed, first what this reader can do; the order is the server's otherwise. */
export function inOrder(view: Known): readonly Missing[] {
  const rank = (missing: Missing) => RANK.indexOf(standingOf(view, missing).is);
  return view.missing.toSorted((a, b) => rank(a) - rank(b));
}

const RANK: readonly Standing['is'][] = [
  'mine-to-do',
  'own-work',
  'own-request',
  'only-words',
  'under-way',
  'not-now',
  'not-my-role',
  'not-here',
];

/** A planned or executed action will settle it: planning a second one, or settling by hand, is not the next step. */
function isUnderWay({ actions }: Known, verb: Verb, about: string | null): boolean {
  const open = actions.filter(({ state }) => state === 'planned' || state === 'executed');
  if (verb === 'planAction')
    return open.some(({ kind, request }) => settles(kind, about) || (request !== null && request === about));
  if (verb !== 'settleCredential' || about === null) return false;
  return open.some(({ kind, credentials }) => kind === 'contain' && credentials.includes(about));
}

/** Taking something out of the place where it was found counts as containing it too. */
function settles(kind: string, owed: string | null): boolean {
  return kind === owed || (kind === 'remove' && owed === 'contain');
}

function isWork(operation: string): boolean {
  return operation.startsWith('case.');
}
