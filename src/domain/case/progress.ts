import { isSettled } from './change-request.ts';
import type { Core } from './core.ts';
import type { Action, Submission, Work } from './state.ts';
import type { Stage, Verdict } from './words.ts';

/** Verdicts that say something has to be done. The others end with an explanation to the reporter. */
export function needsWork(verdict: Verdict): boolean {
  return verdict === 'confirmed' || verdict === 'policy-exception';
}

export function actionFinished(action: Action): boolean {
  return action.state.state === 'verified' || action.state.state === 'waived' || action.state.state === 'exempted';
}

/** This reporter has been told, or need not be any more. */
export function answered(submission: Submission): boolean {
  return submission.telling.state !== 'untold' && submission.telling.state !== 'written';
}

/** Something that stands against the problem itself, or the reason why nothing has to. Taking it out of a place counts too. */
export function contained(work: Work): boolean {
  return (
    work.waivedKinds.includes('contain') ||
    work.actions.some((action) => action.kind !== 'prevent' && actionFinished(action))
  );
}

/** A prevention that stands, or the reason why there is none. */
export function prevented(work: Work): boolean {
  return (
    work.waivedKinds.includes('prevent') ||
    work.actions.some((action) => action.kind === 'prevent' && actionFinished(action))
  );
}

/** Everything but the telling is done. */
export function workDone(core: Core): boolean {
  const { work, classification } = core;
  if (classification === null || core.disputed) return false;
  if (!work.actions.every(actionFinished) || work.credentials.some((credential) => credential.disposition === null))
    return false;
  if (!work.requests.every((request) => isSettled(work, request))) return false;
  if (!needsWork(classification.verdict)) return true;
  return (work.identities.length > 0 || work.identityUnknown) && contained(work) && prevented(work);
}

/** The stage that follows from what is true. Merging and closing are said, not derived. */
export function stageOf(core: Core): Stage {
  if (core.ended !== null) return 'into' in core.ended ? 'merged' : 'closed';
  if (core.classification === null) return 'received';
  if (core.disputed) return 'classified';
  if (!workDone(core)) return begun(core.work) ? 'acting' : 'classified';
  if (core.work.submissions.every(answered)) return 'told';
  return begun(core.work) || needsWork(core.classification.verdict) ? 'verified' : 'classified';
}

function begun(work: Work): boolean {
  const { actions, waivedKinds, exemptions, requests } = work;
  return [actions, waivedKinds, exemptions, requests].some((list) => list.length > 0);
}
