import { safe } from '../../kit/safe.ts';
import type { CaseId, CredentialId, SubmissionId } from '../../kit/ids.ts';
import type { Doer } from '../state.ts';
import type { Channel, Reach } from '../words.ts';
import { clock, DUPLICATE, MINE, OTHER_CASE, rita, robot } from './cast.ts';
import { step } from './step.ts';
import type { Step } from './step.ts';
import { noted } from './work-steps.ts';

/** What reporters do, what is done to tell them, and merging, as short sentences: `writes(anna)`, `sends('accepted')`. */
const because = safe`Because the test says so.`;

export function reports(...found: readonly CredentialId[]): Step {
  return reportsBy('mail', 'page', ...found);
}
export function reportsBy(reach: Reach, channel: Channel, ...found: readonly CredentialId[]): Step {
  const facts = {
    submission: MINE,
    channel,
    reach,
    anonymous: reach === 'page',
    kind: null,
    urgent: false,
    credentials: noted(...found),
    recurs: null,
  };
  return step('report', reach === 'machine' ? robot : rita, facts, { what: safe`The deploy key is in the chat.` });
}

export const givesContact = (submission: SubmissionId = MINE): Step =>
  step('give-contact', rita, { submission }, { contact: safe`rita@example.org` });

export const writes = (who: Doer, submission: SubmissionId = MINE): Step =>
  step(
    'record-outcome',
    who,
    { submission, supports: [] },
    { found: because, did: because, why: because, can: because },
  );
export const sends = (result: 'accepted' | 'deferred' | 'refused' | 'bounced', submission: SubmissionId = MINE): Step =>
  step('record-delivery', clock, { submission, attempt: 1, result }, null);
export const collects = (submission: SubmissionId = MINE): Step => step('collect', rita, { submission }, null);
export const answers = (answer: 'confirmed' | 'disputed' | 'second-opinion', submission: SubmissionId = MINE): Step =>
  step('answer', rita, { submission, answer, again: null }, null);
export const withdraws = (submission: SubmissionId = MINE): Step => step('withdraw', rita, { submission }, null);
export const updatesMachine = (submission: SubmissionId = MINE): Step =>
  step('update-machine', clock, { submission }, null);
export const givesUp = (who: Doer, submission: SubmissionId = MINE): Step =>
  step('mark-unreachable', who, { submission }, null);
export const closes = (who: Doer = clock, how: 'answered' | 'undisputed' = 'undisputed'): Step =>
  step('close', who, { how }, null);

export const mergesInto = (who: Doer, into: CaseId = OTHER_CASE): Step =>
  step('merge-into', who, { into }, { why: because });
export const splitsBack = (who: Doer): Step => step('split-back', who, { from: OTHER_CASE }, { why: because });
export const receives = (
  who: Doer,
  from: CaseId = OTHER_CASE,
  submission: SubmissionId = DUPLICATE,
  ...found: readonly CredentialId[]
): Step => receivesBy('mail', who, from, submission, ...found);
export const receivesOnPage = (who: Doer): Step => receivesBy('page', who, OTHER_CASE, DUPLICATE);
export const splitsOut = (who: Doer, to: CaseId = OTHER_CASE, ...submissions: readonly SubmissionId[]): Step =>
  step('split-out', who, { to, submissions: submissions.length === 0 ? [DUPLICATE] : submissions }, null);

function receivesBy(
  reach: Reach,
  who: Doer,
  from: CaseId,
  submission: SubmissionId,
  ...found: readonly CredentialId[]
): Step {
  const carried = { id: submission, channel: 'page', reach, anonymous: false, at: 0 } as const;
  return step('receive-merge', who, { from, submissions: [carried], credentials: noted(...found) }, null);
}
