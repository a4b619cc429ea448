import type { Millis } from '../kit/ids.ts';
import type { CredentialRecord } from './record.ts';
import type { IdentityFilter, IdentityStatus } from './words.ts';

const DAY = 86_400_000;

/** A credential is long-lived once it is older than this… */
export const LONG_LIVED_MS = 365 * DAY;
/** …or, where nothing will ever end it, than this. Age counts from the last rotation, where there was one. */
export const LONG_LIVED_WITHOUT_EXPIRY_MS = 90 * DAY;
/** Expiring: an active credential runs out within this time, or has run out and is still in place. */
export const EXPIRING_MS = 30 * DAY;

/** What is known of an identity's active credentials in three moments, each null where there is none. */
export interface CredentialTimes {
  readonly oldest: Millis | null;
  readonly nextExpiry: Millis | null;
  /** When the first of them becomes long-lived. */
  readonly longLivedAt: Millis | null;
}

export function credentialTimes(credentials: readonly CredentialRecord[]): CredentialTimes {
  const active = credentials.filter((one) => one.active);
  return {
    oldest: earliest(active.map(sinceOf)),
    nextExpiry: earliest(active.map(({ expires }) => expires)),
    longLivedAt: earliest(active.map(longLivedAt)),
  };
}

/** When this secret was made: the last rotation made a new one. */
export function sinceOf({ issued, rotated }: CredentialRecord): Millis | null {
  return rotated ?? issued;
}

/** Null where its age is not known: nothing is said of it then. */
export function longLivedAt(credential: CredentialRecord): Millis | null {
  const since = sinceOf(credential);
  if (since === null) return null;
  return since + (credential.expires === null ? LONG_LIVED_WITHOUT_EXPIRY_MS : LONG_LIVED_MS);
}

/** What the filters look at. */
export interface Flagged {
  readonly owner: string | null;
  readonly purpose: string | null;
  readonly status: IdentityStatus;
  readonly goneAt: Millis | null;
  readonly nextExpiry: Millis | null;
  readonly longLivedAt: Millis | null;
  readonly openCases: number;
}

/** The filters that an identity falls under at a moment. What is gone or retired needs no owner and no new key. */
export function flagsOf(one: Flagged, at: Millis): readonly IdentityFilter[] {
  const isThere = one.goneAt === null && one.status !== 'retired';
  const flags: readonly [IdentityFilter, boolean][] = [
    ['no-owner', isThere && one.owner === null],
    ['no-purpose', isThere && one.purpose === null],
    ['long-lived', isThere && one.longLivedAt !== null && one.longLivedAt <= at],
    ['expiring', isThere && one.nextExpiry !== null && one.nextExpiry <= at + EXPIRING_MS],
    ['gone', one.goneAt !== null],
    ['in-open-case', one.openCases > 0],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function earliest(times: readonly (Millis | null)[]): Millis | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}
