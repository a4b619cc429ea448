import type { ActionId, CredentialId, Millis, RequestId, SubmissionId } from '../kit/ids.ts';
import { isSettled } from './change-request.ts';
import type { Core } from './core.ts';
import { withPauses } from './dispute-window.ts';
import { actionFinished, answered, contained, needsWork, prevented } from './progress.ts';
import type { Action, Credential, Submission, Work } from './state.ts';

/** One thing that stands between a case and closing. */
export type Missing =
  | { readonly what: 'classification' | 'second-look' | 'identity' | 'containment' | 'prevention' }
  | { readonly what: 'disposition'; readonly credential: CredentialId }
  | { readonly what: 'signature' | 'change'; readonly request: RequestId }
  | { readonly what: 'execution' | 'verification'; readonly action: ActionId }
  | { readonly what: 'outcome' | 'delivery'; readonly submission: SubmissionId }
  | { readonly what: 'answer'; readonly submission: SubmissionId; readonly until: Millis };

/**
 * The closing predicate: a case may close exactly when this is empty. `disputeEnds` gives the end of the dispute window
 * for a time of telling; pauses of its clock are added here.
 */
export function standing(core: Core, at: Millis, disputeEnds: (toldAt: Millis) => Millis): readonly Missing[] {
  const { work, classification } = core;
  const missing: Missing[] = [];
  if (classification === null) missing.push({ what: 'classification' });
  if (core.disputed) missing.push({ what: 'second-look' });
  if (classification !== null && needsWork(classification.verdict)) {
    if (work.identities.length === 0 && !work.identityUnknown) missing.push({ what: 'identity' });
    if (!contained(work)) missing.push({ what: 'containment' });
    if (!prevented(work)) missing.push({ what: 'prevention' });
  }
  for (const credential of work.credentials)
    if (!settledAt(work, credential, at)) missing.push({ what: 'disposition', credential: credential.id });
  for (const action of work.actions) {
    if (actionFinished(action) && !overdue(work, action, at)) continue;
    missing.push({ what: action.state.state === 'executed' ? 'verification' : 'execution', action: action.id });
  }
  for (const request of work.requests)
    if (!isSettled(work, request))
      missing.push({ what: request.state === 'requested' ? 'signature' : 'change', request: request.id });
  const ends = withPauses(work, disputeEnds);
  for (const submission of work.submissions) missing.push(...owed(submission, at, ends));
  return missing;
}

/** An exemption covers until its day, even where the clock has not ended it yet. */
function overdue(work: Work, { state }: Action, at: Millis): boolean {
  return state.state === 'exempted' && work.exemptions.some(({ id, until }) => id === state.exemption && until <= at);
}

function settledAt(work: Work, { id, disposition }: Credential, at: Millis): boolean {
  if (disposition !== 'exempted') return disposition !== null;
  return work.exemptions.some(
    ({ state, credentials, until }) => state === 'approved' && credentials.includes(id) && until > at,
  );
}

function owed(submission: Submission, at: Millis, disputeEnds: (toldAt: Millis) => Millis): readonly Missing[] {
  const { id, telling } = submission;
  if (!answered(submission)) return [{ what: telling.state === 'untold' ? 'outcome' : 'delivery', submission: id }];
  if (telling.state !== 'told') return [];
  const until = disputeEnds(telling.at);
  return at < until ? [{ what: 'answer', submission: id, until }] : [];
}
