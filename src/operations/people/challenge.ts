import type { Millis, PersonId } from '../../domain/kit/ids.ts';
import { toBase64Url } from '../../ledger/base64.ts';
import type { Context } from '../context.ts';
import { hex } from '../ids.ts';
import type { Call } from '../operation.ts';

/** What a challenge was made for: one for one purpose answers no other. */
export type ChallengeFor = 'make' | 'sign-in' | 'prove' | 'sign';

/** For this long a challenge can be answered. */
const FOR_MS = 5 * 60_000;
const NONCE = 32;
const ENDS = 12;
/** 16 random bytes, 6 of the moment and 32 of the hash, as base64url. */
const OURS = /^[A-Za-z0-9_-]{72}$/u;

/**
 * A challenge for one purpose and one person (null for whoever answers it): random bytes, when it ends, and a keyed hash
 * over all of that. Nothing is stored before it is answered, so nobody fills the house with questions.
 */
export function newChallenge({ ctx, at }: Pick<Call, 'ctx' | 'at'>, what: ChallengeFor, who: PersonId | null): string {
  const nonce = hex(ctx.random(NONCE / 2));
  const ends = (at + FOR_MS).toString(16).padStart(ENDS, '0');
  return toBase64Url(fromHex(nonce + ends + tagOf(ctx, nonce + ends, what, who)));
}

/**
 * The name under which an answered challenge is remembered until it has ended; null where it is not one of ours, has
 * ended, was answered before, or was made for something or somebody else.
 */
export async function answeredOnce(
  { ctx, at }: Pick<Call, 'ctx' | 'at'>,
  challenge: string,
  what: ChallengeFor,
  who: PersonId | null,
): Promise<{ readonly do: 'once'; readonly name: string; readonly until: Millis } | null> {
  if (!OURS.test(challenge)) return null;
  const said = hex(Uint8Array.from(atob(challenge.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)));
  const made = said.slice(0, NONCE + ENDS);
  const until = Number.parseInt(made.slice(NONCE), 16);
  if (said !== made + tagOf(ctx, made, what, who) || until <= at) return null;
  const name = ctx.vault.tokenHash(JSON.stringify(['answered', made]));
  return (await ctx.store.wasUsed(name)) ? null : { do: 'once', name, until };
}

/** A keyed hash of 256 bits, in hex: whoever guesses it byte by byte learns nothing in the five minutes. */
function tagOf({ vault }: Context, made: string, what: ChallengeFor, who: PersonId | null): string {
  return vault.tokenHash(JSON.stringify(['challenge', what, who, made]));
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}
