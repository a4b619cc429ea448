import type { Id, Millis } from '../kit/ids.ts';

/** Names a session to its owner; its token is another thing. */
export type SessionId = Id<'session'>;

/** How somebody showed that it is they. */
export const PROOFS = ['password', 'passkey', 'oidc'] as const;
export type Proof = (typeof PROOFS)[number];

/** A session without a request for this long is over. */
export const SESSION_IDLE_MS: Millis = 60 * 60_000;
/** Half a day, whatever happens in it: a responder signs in once a working day. */
export const SESSION_LONGEST_MS: Millis = 12 * 3_600_000;
/** How long it counts that somebody has shown that it is they. */
export const PROVED_FOR_MS: Millis = 10 * 60_000;
/** That somebody was seen is written down no more often than this. */
export const SEEN_EVERY_MS: Millis = 60_000;

/** Whether a session that was last seen at `seenAt` and ends at `expiresAt` at the latest still stands at `at`. */
export function isStanding(
  { seenAt, expiresAt }: { readonly seenAt: Millis; readonly expiresAt: Millis },
  at: Millis,
): boolean {
  return at < expiresAt && at < seenAt + SESSION_IDLE_MS;
}
