import type { Entry } from './refusal-entry.ts';

/** Why the table of a case, or a guard beside it, says no. What operations refuse for themselves stands in `refusals.ts`. */
export const CASE_REFUSALS = {
  'not-in-this-stage': {
    kind: 'conflict',
    say: 'The case is not at the stage where this can be done.',
    next: 'Look at what the case is waiting for.',
  },
  'case-closed': {
    kind: 'conflict',
    say: 'This case is closed and its window has passed.',
    next: 'Report it again; the new case will be linked to this one.',
  },
  'case-merged': {
    kind: 'conflict',
    say: 'This case was merged into another one.',
    next: 'Work on the case that it was merged into, or split it off first.',
  },
  'already-done': { kind: 'conflict', say: 'This was done already.', next: 'Nothing more is needed.' },
  'unknown-action': { kind: 'missing', say: 'The case has no such action.', next: 'Choose one of the listed actions.' },
  'unknown-credential': {
    kind: 'missing',
    say: 'The case knows no such credential.',
    next: 'Choose one of the listed credentials.',
  },
  'unknown-submission': {
    kind: 'missing',
    say: 'The case has no such submission.',
    next: 'Choose one of the listed submissions.',
  },
  'unknown-identity': { kind: 'missing', say: 'No such identity is linked to this case.', next: 'Link it first.' },
  'unknown-exemption': {
    kind: 'missing',
    say: 'The case has no such exemption.',
    next: 'Choose one of the listed exemptions.',
  },
  'unknown-request': {
    kind: 'missing',
    say: 'The case has no such request.',
    next: 'Choose one of the listed requests.',
  },
  'unknown-consumer': {
    kind: 'missing',
    say: 'The case lists no such consumer, or has no address of theirs.',
    next: 'List the consumer first, with an address.',
  },
  'root-cause-missing': {
    kind: 'invalid',
    say: 'A confirmed problem needs a root cause.',
    next: 'Choose the cause that fits best.',
  },
  'action-not-executed': {
    kind: 'conflict',
    say: 'The action has not been carried out yet, so there is nothing to verify.',
    next: 'Record how it was done, with proof, first.',
  },
  'verify-own-work': {
    kind: 'forbidden',
    say: 'You carried this out yourself, so you cannot be the one who verifies it.',
    next: 'Ask a colleague to look at the proof.',
  },
  'approve-own-request': {
    kind: 'forbidden',
    say: 'You asked for this yourself, or carried it out, so you cannot approve it.',
    next: 'Ask another approver.',
  },
  'request-in-the-past': {
    kind: 'invalid',
    say: 'The time of this request is over, or would be over before it began.',
    next: 'Choose a later day, or ask again.',
  },
  'other-diff': {
    kind: 'conflict',
    say: 'What you looked at is not what is asked for now.',
    next: 'Open it again and read its rows first.',
  },
  'change-not-approved': {
    kind: 'conflict',
    say: 'The change that this action carries out is not approved, or not any more.',
    next: 'Wait for the approver, or ask anew.',
  },
  'execute-own-approval': {
    kind: 'forbidden',
    say: 'You approved this change, so you cannot be the one who carries it out.',
    next: 'Ask a colleague to carry it out.',
  },
  'not-own-request': {
    kind: 'forbidden',
    say: 'Somebody else asked for this, so it is theirs to withdraw.',
    next: 'Ask them, or let an approver reject it.',
  },
  'probe-missing': {
    kind: 'conflict',
    say: 'The issuer has not refused each credential of this action since it was carried out.',
    next: 'Probe the credentials first, or verify the action by looking.',
  },
  'probed-just-now': {
    kind: 'limited',
    say: 'The issuer was asked about this credential less than a minute ago.',
    next: 'Wait a minute and try again.',
  },
  'too-many-mismatches': {
    kind: 'limited',
    say: 'Five credentials were offered that are not the one of this case, so it takes no more.',
    next: 'Verify the action by another method.',
  },
  'same-handler': {
    kind: 'forbidden',
    say: 'The reporter disputed the outcome, so somebody else has to look this time.',
    next: 'Ask a colleague who has not classified this case.',
  },
  'work-unfinished': {
    kind: 'conflict',
    say: 'Something still stands between this case and the next stage.',
    next: 'See the list of what is missing.',
  },
  'outcome-missing': {
    kind: 'conflict',
    say: 'A submission has no outcome yet.',
    next: 'Write the outcome for each reporter first.',
  },
  'no-answer-due': {
    kind: 'conflict',
    say: 'There is no outcome that could be answered.',
    next: 'Wait until you are told the outcome.',
  },
  'dispute-window-open': {
    kind: 'conflict',
    say: 'The reporter can still dispute the outcome.',
    next: 'Wait for the reporter’s answer or the end of the window.',
  },
  'window-passed': {
    kind: 'conflict',
    say: 'The time to dispute this outcome has passed.',
    next: 'Report it again; the new case will be linked to this one.',
  },
  'exemption-too-long': {
    kind: 'invalid',
    say: 'An exemption has to end in the future, and sooner than this.',
    next: 'Choose an earlier day; it can be extended by a new review.',
  },
  'extension-leaves-out': {
    kind: 'invalid',
    say: 'An extension goes on with everything that the exemption covers.',
    next: 'Name all of its actions and credentials, or deal with the others first.',
  },
  'not-unreachable-yet': {
    kind: 'conflict',
    say: 'A reporter counts as unreachable after at least three attempts over 30 days, or, without an address, when the outcome has stood on their page for 30 days.',
    next: 'Try again on another day, or wait for them to open their page.',
  },
  'merge-into-itself': {
    kind: 'invalid',
    say: 'A case cannot be merged into itself, or into one that is merged or closed.',
    next: 'Choose another case.',
  },
  'not-waiting': { kind: 'conflict', say: 'The case is not waiting for that.', next: 'Nothing more is needed.' },
} as const satisfies Record<string, Entry>;
