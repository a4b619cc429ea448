import type { KeyId, Millis, PersonId } from '../domain/kit/ids.ts';
import type { Device } from '../domain/people/device.ts';
import type { Role } from '../domain/people/roles.ts';
import type { Proof, SessionId } from '../domain/people/session.ts';

export interface PersonRow {
  readonly person: PersonId;
  readonly key: KeyId;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string | null;
  readonly status: 'invited' | 'active' | 'disabled';
}

export interface SessionRow {
  readonly hash: string;
  readonly person: PersonId;
  readonly session: SessionId;
  readonly createdAt: Millis;
  /** When it is over, whatever happens in it. */
  readonly expiresAt: Millis;
  /** When its last request came, to the minute. */
  readonly seenAt: Millis;
  /** How and when its owner last showed that it is they. */
  readonly proof: Proof;
  readonly provedAt: Millis;
  readonly device: Device;
}

/** One session of a person, all of theirs, all of theirs but one, or all that were over before a moment. */
export type SessionsToEnd =
  | { readonly person: PersonId; readonly session?: SessionId; readonly except?: SessionId }
  | { readonly overBefore: Millis };

/** A one-time link: set-up of the installation, an invitation, or a way back in. Only its hash is kept. */
export interface LinkRow {
  readonly hash: string;
  readonly purpose: 'set-up' | 'invitation' | 'recovery';
  readonly person: PersonId | null;
  readonly expiresAt: Millis;
  readonly usedAt: Millis | null;
}

/** Who may come in, and what they come with. */
export interface PeopleReads {
  people(): Promise<readonly PersonRow[]>;
  person(id: PersonId): Promise<PersonRow | null>;
  personByEmail(email: string): Promise<PersonRow | null>;
  /** The session of a token with its owner. */
  session(hash: string): Promise<{ readonly session: SessionRow; readonly owner: PersonRow } | null>;
  /** All sessions of a person that were not ended, the last seen first. */
  sessionsOf(person: PersonId): Promise<readonly SessionRow[]>;
  link(hash: string): Promise<LinkRow | null>;
  /** Recovery links that open at `at`: whose they are, and until when. */
  openRecoveries(at: Millis): Promise<readonly { readonly person: PersonId; readonly until: Millis }[]>;
}
