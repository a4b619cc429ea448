import type { Device } from '../../domain/people/device.ts';
import type { Role } from '../../domain/people/roles.ts';
import type { RegisterType } from '../../domain/people/register-types.ts';
import type { Proof } from '../../domain/people/session.ts';

export interface MeView {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}
/** The identity provider over which people sign in; null where there is none. */
export interface ProviderView {
  readonly provider: {
    readonly name: string;
    /** An account there is that of whoever asks. */
    readonly isBound: boolean;
  } | null;
}
/** One of the sessions of whoever asks. */
export interface SessionView extends Device {
  readonly session: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  readonly proof: Proof;
  /** It is the one that this answer came to. */
  readonly isThis: boolean;
}
/** A passkey of whoever asks. */
export interface PasskeyView {
  readonly passkey: string;
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
}
export interface PasskeysView {
  readonly passkeys: readonly PasskeyView[];
  /** False where the desk is opened by a number: passkeys belong to names. */
  readonly possible: boolean;
  readonly hasPassword: boolean;
}
/** Something that was changed about who may come in or what they may. */
export interface ChangeOfPersonView {
  readonly what: RegisterType;
  readonly at: number;
  /** Whose access it is. */
  readonly whose: string;
  /** Who did it; null for the house itself and whoever owns its folder. */
  readonly by: string | null;
  /** They did it for themselves. */
  readonly isOwn: boolean;
  /** What they have had since. */
  readonly roles: readonly Role[];
}
export interface PersonView extends MeView {
  readonly status: 'invited' | 'active' | 'disabled';
  /** Until when a recovery link for them opens; null where there is none. */
  readonly recovery: number | null;
}
/** A line of the list of people. */
export interface PersonLineView extends PersonView {
  /** How many engagements have nobody else who leads them: without this person nobody can work in those. */
  readonly leadsAlone: number;
  /** An account at the identity provider is theirs. */
  readonly hasAccount: boolean;
}
