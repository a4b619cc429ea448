import { CASE_REFUSALS } from './case-refusals.ts';
import { FILE_REFUSALS } from './file-refusals.ts';
import { ENGAGEMENT_REFUSALS } from './engagement-refusals.ts';
import { HOUSE_REFUSALS } from './house-refusals.ts';
import { INVENTORY_REFUSALS } from './inventory-refusals.ts';
import { PEOPLE_REFUSALS } from './people-refusals.ts';
import { PROVIDER_REFUSALS } from './provider-refusals.ts';
import type { Entry, RefusalKind } from './refusal-entry.ts';
import type { SafeText } from './safe-text.ts';

export type { RefusalKind };

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
  'answer-too-large': {
    kind: 'invalid',
    say: 'The answer is too large for an assistant.',
    next: 'Ask for less at once, or open it in the desk.',
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
  'token-unknown': {
    kind: 'unauthenticated',
    say: 'This token is not known, was ended, or its time is over.',
    next: 'Ask an administrator for a new one.',
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
  'work-needed': {
    kind: 'limited',
    say: 'Many reports came from here, so each further one costs a moment of work, or of waiting.',
    next: 'Send it again with what the challenge asks for, or after the time that it names.',
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
  'nothing-to-change': {
    kind: 'invalid',
    say: 'This would change nothing.',
    next: 'Choose at least one row that is to be added or removed.',
  },
  'kit-over': {
    kind: 'conflict',
    say: 'This kit was used, has run out, or its case is closed.',
    next: 'Ask whoever gave it to you for a new one.',
  },
  'no-check-fingerprint': {
    kind: 'conflict',
    say: 'This credential was noted before its holder’s machine could recognise it.',
    next: 'Paste it once more into a message of the case: it is taken out at once, and its fingerprint is kept.',
  },
  'unknown-target': {
    kind: 'missing',
    say: 'This credential may not be tried there.',
    next: 'Choose one of the listed servers. An administrator can list more, or the inventory can be imported again.',
  },
  'no-consumers-known': {
    kind: 'missing',
    say: 'The inventory names nobody who uses this identity and is not listed yet.',
    next: 'Add them by hand, or say on the identity’s page who uses it.',
  },
  'day-not-ahead': {
    kind: 'invalid',
    say: 'This day is not ahead of us, or more than a year away.',
    next: 'Choose a day that is still to come, within a year.',
  },
  ...PEOPLE_REFUSALS,
  ...PROVIDER_REFUSALS,
  ...FILE_REFUSALS,
  ...CASE_REFUSALS,
  ...INVENTORY_REFUSALS,
  ...ENGAGEMENT_REFUSALS,
  ...HOUSE_REFUSALS,
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

export type Refused = ReturnType<typeof refuse>;

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
