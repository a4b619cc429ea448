import type { Browser, System } from '../../../domain/people/device.ts';
import type { Proof } from '../../../domain/people/session.ts';

export const WORDS = {
  title: 'Your account',
  lead: (email: string) => `You are here as ${email}.`,
  loading: 'Fetching your account',
  sessions: {
    title: 'Where you are signed in',
    lead: 'A session ends after an hour without a request, and after twelve hours in any case. End one that you do not know, and change your password then.',
    this: 'this one',
    began: 'Signed in',
    seen: 'last seen',
    end: 'End it',
    ended: 'The session is ended.',
    all: 'Sign out everywhere',
  },
  passkeys: {
    title: 'Passkeys',
    lead: 'A passkey lives in your device or in a security key and lets you in with your finger, your face or its PIN. Nobody can phish it.',
    none: 'You have none yet.',
    impossible: 'There can be none here: this desk is opened by a number, and passkeys belong to a name.',
    notHere: 'This browser has no passkeys.',
    made: 'Added',
    used: 'last used',
    unused: 'not used yet',
    remove: 'Remove',
    removed: (name: string) => `The passkey ${name} is removed.`,
    removing: (name: string) => `Remove the passkey ${name}`,
    gone: 'It lets nobody in any more. Remove it from your device, too: this page cannot.',
    add: 'Add a passkey',
    name: 'What you call it',
    nameHelp: 'Such as: my laptop, the key on my ring.',
    added: (name: string) => `The passkey ${name} is there.`,
    left: 'The browser made no passkey.',
    leftNext: 'Try again, or use another device.',
  },
  provider: {
    title: 'Signing in over your organisation.',
    bound: 'Your account there lets you in here.',
    unbound:
      'No account there is yours here yet. Sign out, and sign in over it once: it becomes yours where it has your mail address.',
  },
  password: {
    title: 'Password',
    lead: 'Every other session of yours ends when you change it.',
    none: 'You have none: you come in by your organisation or by a passkey. You can set one.',
    button: 'Change the password',
    done: 'Your password is changed, and you are signed out everywhere else.',
  },
  cancel: 'Cancel',
} as const;

export const BROWSER_NAMES: Readonly<Record<Browser, string>> = {
  firefox: 'Firefox',
  chrome: 'Chrome',
  edge: 'Edge',
  opera: 'Opera',
  safari: 'Safari',
  other: 'Another program',
};
export const SYSTEM_NAMES: Readonly<Record<System, string>> = {
  windows: 'Windows',
  macos: 'macOS',
  ios: 'iOS',
  android: 'Android',
  chromeos: 'ChromeOS',
  linux: 'Linux',
  other: 'another system',
};
export const PROOF_NAMES: Readonly<Record<Proof, string>> = {
  password: 'with the password',
  passkey: 'with a passkey',
  oidc: 'by your organisation',
};
