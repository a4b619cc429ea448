import type { SafeText } from './safe-text.ts';

/** How a surface answers: HTTP status, CLI exit code and MCP error follow from this word alone. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'limited'
  | 'unavailable';

interface Entry {
  readonly kind: RefusalKind;
  /** What is wrong, as a person reads it. */
  readonly say: string;
  /** What to do next. */
  readonly next: string;
}

/** Every refusal there is. Surfaces, documentation and hints on the pages are made from this table. */
export const REFUSALS = {
  // at the edge
  'input-invalid': {
    kind: 'invalid',
    say: 'Something in what you sent is not right.',
    next: 'Correct the fields that are named and send it again.',
  },
  'input-too-large': {
    kind: 'invalid',
    say: 'What you sent is too large.',
    next: 'Shorten it, or attach the long part as a text file.',
  },
  'file-unreadable': {
    kind: 'invalid',
    say: 'We cannot read this kind of file, so we cannot make sure that it holds no secret.',
    next: 'Send it as plain text (.txt, .log, .json, .yaml, .csv), or describe what it shows.',
  },
  'not-signed-in': {
    kind: 'unauthenticated',
    say: 'You are not signed in.',
    next: 'Sign in and try again; nothing was changed.',
  },
  'wrong-credentials': {
    kind: 'unauthenticated',
    say: 'The address or the password is not right.',
    next: 'Try again, or ask an administrator for a new invitation.',
  },
  'not-allowed': {
    kind: 'forbidden',
    say: 'Your role does not allow this.',
    next: 'Ask somebody who has the role, or an administrator for it.',
  },
  'needs-a-person': {
    kind: 'forbidden',
    say: 'This has to be decided by a person who is signed in.',
    next: 'Open the case in the desk and do it there.',
  },
  'too-many-tries': {
    kind: 'limited',
    say: 'There were too many tries from here.',
    next: 'Wait a little and try again.',
  },
  busy: {
    kind: 'unavailable',
    say: 'We cannot take this safely at the moment.',
    next: 'Try again in a few seconds; nothing was stored.',
  },
  'storage-full': {
    kind: 'unavailable',
    say: 'The disk is full, so nothing new can be kept safely.',
    next: 'Tell the administrator, then send it again; what was stored before is unharmed.',
  },
  'database-away': {
    kind: 'unavailable',
    say: 'The database does not answer at the moment.',
    next: 'Try again in a minute. What you sent may have been kept; sent again with the same Idempotency-Key it is kept once.',
  },
  'not-found': {
    kind: 'missing',
    say: 'There is no such thing, or you may not see it.',
    next: 'Check the number or the code.',
  },
  'code-unknown': {
    kind: 'missing',
    say: 'We know no report with this code.',
    next: 'Check the seven words; their order matters.',
  },
  'changed-meanwhile': {
    kind: 'conflict',
    say: 'Somebody changed this at the same moment.',
    next: 'Look at the case again and repeat the step if it is still needed.',
  },
  'repeated-differently': {
    kind: 'conflict',
    say: 'This Idempotency-Key was used before for something else.',
    next: 'Use a fresh key for a fresh request.',
  },
  'link-used': {
    kind: 'conflict',
    say: 'This link was used or has run out.',
    next: 'Ask an administrator for a new one.',
  },
  'already-set-up': {
    kind: 'conflict',
    say: 'This installation has an administrator already.',
    next: 'Sign in, or ask that administrator for an invitation.',
  },
  'address-taken': {
    kind: 'conflict',
    say: 'Somebody with this address is here already.',
    next: 'Change that person’s roles instead.',
  },
  'last-administrator': {
    kind: 'conflict',
    say: 'This is the last administrator.',
    next: 'Give somebody else the role first.',
  },
  'no-such-text': {
    kind: 'missing',
    say: 'That exact text does not occur in what is stored here.',
    next: 'Copy it again, without spaces around it.',
  },
  'text-too-short': {
    kind: 'invalid',
    say: 'Fewer than four characters would be found by chance in many places.',
    next: 'Give the whole value that should go.',
  },
  // the table of a case
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
    say: 'An exemption lasts at most 90 days and has to end in the future.',
    next: 'Choose an earlier day; it can be extended by a new review.',
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

export type Reason = keyof typeof REFUSALS;

/** A refusal as a value. `details` names each thing that is wrong or missing, in words. */
export interface Refusal {
  readonly reason: Reason;
  readonly details: readonly SafeText[];
  /** Where single fields are wrong: the field's name and what is wrong with it. */
  readonly fields?: readonly WrongField[];
}
export interface WrongField {
  readonly field: string;
  readonly says: SafeText;
}

export function refuse(
  reason: Reason,
  ...details: readonly SafeText[]
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { reason, details } };
}

/** Refuses an input and names each field that is wrong. */
export function refuseFields(fields: readonly WrongField[]): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { reason: 'input-invalid', details: [], fields } };
}

/** The sentence that a person reads, with what to do next. */
export function sentence(refusal: Refusal): string {
  const { say, next } = REFUSALS[refusal.reason];
  const details = refusal.details.map(String).join(' ');
  return [say, details, next].filter((part) => part !== '').join(' ');
}

export function refusalKind(reason: Reason): RefusalKind {
  return REFUSALS[reason].kind;
}
