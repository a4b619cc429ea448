import type { Entry } from './refusal-entry.ts';

/** Refusals about who somebody is, and whether they have shown it. */
export const PEOPLE_REFUSALS = {
  'step-up-needed': {
    kind: 'forbidden',
    say: 'This weighs so much that we ask once more whether it is you.',
    next: 'Show it with your password or a passkey, and send this again; nothing was changed.',
  },
  'wrong-password': {
    kind: 'forbidden',
    say: 'This is not your password.',
    next: 'Try again. If you no longer know it, an administrator can make a recovery link for you.',
  },
  'passkey-refused': {
    kind: 'forbidden',
    say: 'This passkey did not show that it is you.',
    next: 'Try again, or use your password.',
  },
  'passkey-known': {
    kind: 'conflict',
    say: 'This passkey is here already.',
    next: 'Use it, or make one with another device.',
  },
  'no-passkey': {
    kind: 'missing',
    say: 'You have no passkey here.',
    next: 'Use your password; passkeys are added on the page of your account.',
  },
  'too-many-passkeys': {
    kind: 'conflict',
    say: 'You have as many passkeys as there can be.',
    next: 'Remove one that you no longer use first.',
  },
  'passkeys-need-a-name': {
    kind: 'conflict',
    say: 'There can be no passkeys here: this desk is opened by a number, and passkeys belong to a name.',
    next: 'Ask whoever runs it to give it a name in PUBLIC_URL.',
  },
  'last-way-in': {
    kind: 'conflict',
    say: 'This is your last way in.',
    next: 'Set a password or add another passkey first.',
  },
  'recovery-of-oneself': {
    kind: 'forbidden',
    say: 'Nobody makes a recovery link for themselves.',
    next: 'Change your password on the page of your account, or ask another administrator.',
  },
} as const satisfies Record<string, Entry>;
