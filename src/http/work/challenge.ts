import { createHash } from 'node:crypto';

/** What a caller has to do before the next anonymous report is taken: find a number, or wait. */
export interface Challenge {
  /** `v1.BITS.MADE.WAIT.RANDOM.SEAL`: signed by us, good for an hour, good once. */
  readonly challenge: string;
  /** SHA-256 over `CHALLENGE:NUMBER` has to begin with so many zero bits (FIPS 180-4). */
  readonly bits: number;
  /** After so many seconds the challenge is worth as much without a number. */
  readonly waitSeconds: number;
}

/** What somebody has brought. */
export interface Shown {
  readonly challenge: string;
  /** Decimal digits; null for somebody who has waited. */
  readonly number: string | null;
}

export type Judged =
  | { readonly is: 'worked' | 'waited' }
  /** Waited, but not long enough yet; or with a number that is none. */
  | { readonly is: 'early'; readonly again: Challenge }
  | { readonly is: 'worthless' };

/** Keyed hash of ours, hex. */
export type Sealed = (text: string) => string;

const GOOD_MS = 60 * 60_000;

export function makeChallenge(
  { bits, waitSeconds }: Omit<Challenge, 'challenge'>,
  { at, random, sealed }: { readonly at: number; readonly random: string; readonly sealed: Sealed },
): Challenge {
  const open = `v1.${bits}.${at}.${waitSeconds}.${random}`;
  return { challenge: `${open}.${sealed(open).slice(0, 32)}`, bits, waitSeconds };
}

/** Looks at what was brought at the moment `at` (milliseconds). That it is used once has to be seen to by the caller. */
export function judge(shown: Shown, at: number, sealed: Sealed): Judged {
  const read = SHAPE.exec(shown.challenge)?.groups;
  if (read === undefined) return { is: 'worthless' };
  const { open = '', seal, bits, made, wait } = read;
  if (sealed(open).slice(0, 32) !== seal) return { is: 'worthless' };
  const age = at - Number(made);
  if (age < 0 || age > GOOD_MS) return { is: 'worthless' };
  if (shown.number !== null && isSolved(shown.challenge, shown.number, Number(bits))) return { is: 'worked' };
  const left = Math.ceil((Number(wait) * 1000 - age) / 1000);
  if (left <= 0) return { is: 'waited' };
  return { is: 'early', again: { challenge: shown.challenge, bits: Number(bits), waitSeconds: left } };
}

const SHAPE =
  /^(?<open>v1\.(?<bits>[0-9]{1,2})\.(?<made>[0-9]{1,15})\.(?<wait>[0-9]{1,4})\.[0-9a-f]{32})\.(?<seal>[0-9a-f]{32})$/u;

function isSolved(challenge: string, number: string, bits: number): boolean {
  if (!/^[0-9]{1,15}$/u.test(number)) return false;
  const hash = createHash('sha256').update(`${challenge}:${number}`).digest();
  return hash.readUInt32BE(0) >>> (32 - bits) === 0;
}
