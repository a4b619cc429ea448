import type { TriageFinding, TriageGround } from '../../domain/case/words.ts';
import type { Diagnosis, Ground } from '../../domain/triage/diagnosis.ts';

/** The usual causes of a failed authentication, as a person reads them. */
export const FINDING_WORDS: Readonly<Record<TriageFinding, string>> = {
  'credential-expired': 'The credential expired',
  'rotated-without-consumers': 'The credential was rotated without everybody who uses it',
  'certificate-or-trust-chain': 'A certificate, or the chain above it, is not taken',
  'permission-drift': 'What it may do, or whether it may at all, has changed',
  'cannot-tell': 'What is known does not tell',
};

/** How well a cause is explained. */
export const WEIGHT_WORDS: Readonly<Record<Diagnosis['weight'], string>> = {
  shows: 'What is known explains it.',
  suggests: 'This fits, and something else could be it too.',
  open: 'Too little is known.',
  against: 'What is known speaks against it.',
};

/** One ground as a whole sentence, with its moment and what it is about. */
export function groundSentence({ ground, at, about }: Ground): string {
  const [what, when] = [about ?? 'A credential', at === null ? '' : ` on ${new Date(at).toISOString().slice(0, 10)}`];
  const says = GROUNDS[ground](what, when);
  return says.charAt(0).toUpperCase() + says.slice(1);
}

const GROUNDS: Readonly<Record<TriageGround, (what: string, when: string) => string>> = {
  'expiry-passed': (what, when) => `${what} expired${when}.`,
  'expiry-ahead': (what, when) => `${what} expires only${when}.`,
  'rotated-before-failure': (what, when) => `${what} was rotated${when}.`,
  'not-rotated': () => 'No credential was rotated in between.',
  'consumers-not-moved': () => 'Somebody who uses it has not said that they have moved.',
  'consumers-moved': () => 'Everybody who uses it has said that they have moved.',
  'consumers-unknown': () => 'Nobody who uses it is listed.',
  'certificate-expired': (_what, when) => `A certificate of the chain ran out${when}.`,
  'certificate-not-yet-valid': (_what, when) =>
    `A certificate of the chain is not valid yet, until${when.replace(' on', '')}.`,
  'certificate-wrong-name': () => 'The certificate was made out for other names.',
  'chain-wrong-order': () => 'The certificates stand in the wrong order.',
  'signature-wrong': () => 'A certificate was not signed by the issuer that it names, or by one that may not sign.',
  'chain-incomplete': () => 'A certificate between the server’s own and the root is missing.',
  'issuer-not-trusted': () => 'Nobody vouches for the root of the chain.',
  'chain-holds': () => 'The chain holds.',
  'entitlements-lost': () => 'It lost rights since it last worked.',
  'entitlements-unchanged': () => 'It lost no rights since it last worked.',
  'identity-disabled': (_what, when) =>
    when === '' ? 'The identity is disabled or retired.' : `The identity is gone from its source${when}.`,
  'credential-inactive': (what) => `${what} is switched off.`,
  'nothing-known': () => 'Nothing is known yet.',
};
