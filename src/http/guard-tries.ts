import type { Result } from '../domain/kit/result.ts';
import { refuse } from '../domain/kit/refusals.ts';
import type { Limiter } from './limits.ts';

interface Try {
  readonly operation: string;
  readonly from: string;
  readonly input: unknown;
  /** The session that it came with. */
  readonly session?: string | null;
  /** Which device of this person’s it is, whose address they gave; null where it is none of theirs. */
  readonly knownDevice?: (email: string) => string | null;
  /** Reports a minute from one address; 0 for any number. */
  readonly most: number;
}

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/** Wrong codes and passwords a quarter of an hour from one address; right ones do not count. */
const WRONG = 20;
/** Presses of the button of shares a quarter of an hour from one address. */
const ENTRIES = 60;
/** Errands to the identity provider a quarter of an hour from one address: a whole office may stand behind it. */
const ERRANDS = 300;
/** Wrong passwords for one person from one address: nobody is locked out by what others do elsewhere. */
const WRONG_FOR_ONE = 6;

/** Limits what can be guessed or flooded from one place, before the operation runs. */
export async function guardTries<T>(limiter: Limiter, given: Try, run: () => Promise<Result<T>>): Promise<Result<T>> {
  const { operation, from, most } = given;
  if (operation === 'case.report') return limiter.take('report', from, most, MINUTE) ? run() : refuse('too-many-tries');
  const buckets = guessing(given);
  if (buckets.length === 0) return run();
  const free = buckets.map(({ name, least, by }) => limiter.take(name, by ?? from, least, QUARTER)).every(Boolean);
  if (!free) return refuse('too-many-tries');
  const result = await run();
  const wrong = !result.ok && GUESSES.has(result.refusal.reason);
  if (!wrong) for (const { name, always, by } of buckets) if (always !== true) limiter.giveBack(name, by ?? from);
  return result;
}

const GUESSES: ReadonlySet<string> = new Set([
  'code-unknown',
  'wrong-credentials',
  'wrong-password',
  'passkey-refused',
  'link-used',
  'kit-over',
  'share-unknown',
  'provider-answer-wrong',
]);
const PROVIDER: ReadonlySet<string> = new Set(['people.signInAtProvider', 'people.endedAtProvider']);
const BY_CODE: ReadonlySet<string> = new Set([
  'case.status',
  'case.receipt',
  'case.reporterMessage',
  'case.answer',
  'case.withdraw',
  'case.redactOwn',
  'case.consumerStatus',
  'case.consumerAnswer',
]);

interface Bucket {
  readonly name: string;
  readonly least: number;
  /** What is counted where it is not the place that they come from. */
  readonly by?: string;
  /** Right tries count, too. */
  readonly always?: true;
}

function guessing({ operation, input, session, knownDevice }: Try): readonly Bucket[] {
  if (BY_CODE.has(operation)) return [{ name: 'code', least: WRONG }];
  if (
    operation === 'people.accept' ||
    operation === 'people.setUp' ||
    operation === 'people.recover' ||
    operation.startsWith('kit.')
  )
    return [{ name: 'link', least: WRONG }];
  // each press of the button may cost a passphrase's hash, and is recorded whether it succeeds or not
  if (operation === 'share.enter') return [{ name: 'share', least: ENTRIES, always: true }];
  if (operation.startsWith('share.')) return [{ name: 'share link', least: WRONG }];
  if (operation === 'people.signInByPasskey' || operation === 'people.proveByPasskey')
    return [{ name: 'passkey', least: WRONG }];
  if (operation === 'people.beginAtProvider') return [{ name: 'provider', least: ERRANDS, always: true }];
  if (PROVIDER.has(operation)) return [{ name: 'provider answer', least: WRONG }];
  // whoever holds a strange session may come from many places
  if (operation === 'people.prove')
    return [{ name: 'prove', least: WRONG_FOR_ONE, ...(typeof session === 'string' && { by: session }) }];
  if (operation !== 'people.signIn') return [];
  const email =
    typeof input === 'object' && input !== null && 'email' in input
      ? String(input.email).slice(0, 254).toLowerCase()
      : '';
  // a device that they have signed in on has tries of its own, whatever strangers do at the same place
  const device = knownDevice?.(email) ?? null;
  if (device !== null) return [{ name: `password ${email}`, least: WRONG_FOR_ONE, by: device }];
  return [
    { name: 'password', least: WRONG },
    { name: `password ${email}`, least: WRONG_FOR_ONE },
  ];
}
