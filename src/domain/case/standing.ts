import type { ActionId, CredentialId, Millis, SubmissionId } from '../kit/ids.ts';
import type { Core } from './core.ts';
import { actionFinished, answered, needsWork, prevented } from './progress.ts';
import type { Submission } from './state.ts';

/** One thing that stands between a case and closing. */
export type Missing =
  | { readonly what: 'classification' | 'second-look' | 'identity' | 'prevention' }
  | { readonly what: 'disposition'; readonly credential: CredentialId }
  | { readonly what: 'execution' | 'verification'; readonly action: ActionId }
  | { readonly what: 'outcome' | 'delivery'; readonly submission: SubmissionId }
  | { readonly what: 'answer'; readonly submission: SubmissionId; readonly until: Millis };

/**
 * The closing predicate: a case may close exactly when this is empty. `disputeEnds` gives the end of the dispute window
 * for a time of telling.
 */
export function standing(core: Core, at: Millis, disputeEnds: (toldAt: Millis) => Millis): readonly Missing[] {
  const { work, classification } = core;
  const missing: Missing[] = [];
  if (classification === null) missing.push({ what: 'classification' });
  if (core.disputed) missing.push({ what: 'second-look' });
  if (classification !== null && needsWork(classification.verdict)) {
    if (work.identities.length === 0 && !work.identityUnknown) missing.push({ what: 'identity' });
    if (!prevented(work)) missing.push({ what: 'prevention' });
  }
  for (const { id, disposition } of work.credentials) if (disposition === null) missing.push({ what: 'disposition', credential: id });
  for (const action of work.actions) {
    if (actionFinished(action)) continue;
    missing.push({ what: action.state.state === 'executed' ? 'verification' : 'execution', action: action.id });
  }
  for (const submission of work.submissions) missing.push(...owed(submission, at, disputeEnds));
  return missing;
}

function owed(submission: Submission, at: Millis, disputeEnds: (toldAt: Millis) => Millis): readonly Missing[] {
  const { id, telling } = submission;
  if (!answered(submission)) return [{ what: telling.state === 'untold' ? 'outcome' : 'delivery', submission: id }];
  if (telling.state !== 'told') return [];
  const until = disputeEnds(telling.at);
  return at < until ? [{ what: 'answer', submission: id, until }] : [];
}
