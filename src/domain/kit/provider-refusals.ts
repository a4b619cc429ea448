import type { Entry } from './refusal-entry.ts';

/** Why nobody came in over the identity provider. */
export const PROVIDER_REFUSALS = {
  'provider-none': {
    kind: 'missing',
    say: 'This desk knows no identity provider.',
    next: 'Sign in with your password or a passkey.',
  },
  'provider-unreachable': {
    kind: 'unavailable',
    say: 'The identity provider does not answer at the moment.',
    next: 'Try again in a minute, or sign in with a password or a passkey if you have one here.',
  },
  'provider-declined': {
    kind: 'forbidden',
    say: 'The identity provider did not sign you in.',
    next: 'Try again; if it goes on, ask whoever looks after your account there.',
  },
  'provider-answer-wrong': {
    kind: 'forbidden',
    say: 'What came from the identity provider does not fit to what was asked, or came too late.',
    next: 'Begin again at the sign-in page; an answer can be used once, within ten minutes, in the browser that asked.',
  },
  'provider-not-anew': {
    kind: 'forbidden',
    say: 'The identity provider did not ask you again, or somebody else has answered.',
    next: 'Try again, and sign in there with your own account.',
  },
  'provider-not-admitted': {
    kind: 'forbidden',
    say: 'The identity provider knows you, and this desk does not let you in.',
    next: 'Ask an administrator of this desk for an invitation.',
  },
  'provider-no-address': {
    kind: 'forbidden',
    say: 'The identity provider does not vouch for your mail address, so we cannot tell who you are here.',
    next: 'Have your address verified there, or sign in with a password.',
  },
  'provider-groups-unreadable': {
    kind: 'forbidden',
    say: 'The identity provider did not say in which groups you are in a way that we can read, so we do not know what you may do.',
    next: 'Tell the administrator: the claim has to be a list of at most 1,000 names. Nothing was changed.',
  },
} as const satisfies Record<string, Entry>;
