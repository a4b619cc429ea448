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
} as const satisfies Record<string, Entry>;
