import type { Id, Millis, PersonId } from '../domain/kit/ids.ts';

export type PasskeyId = Id<'passkey'>;

/** A passkey of a person, as it was shown when it was made; its name is what they call it. */
export interface PasskeyRow {
  readonly passkey: PasskeyId;
  /** The authenticator's own id of it, base64url. */
  readonly credential: string;
  readonly person: PersonId;
  readonly name: string;
  /** COSE_Key (RFC 9052 §7). */
  readonly publicKey: Uint8Array;
  /** How often it was used, as the authenticator counts; many always say 0. */
  readonly counter: number;
  readonly createdAt: Millis;
  readonly usedAt: Millis | null;
}

export type PasskeyWrite =
  /** `taken` where this credential is somebody's already. */
  | { readonly do: 'keep'; readonly row: PasskeyRow }
  /** Its counter moves on from `before`: `claimed` where somebody else has moved it meanwhile. */
  | {
      readonly do: 'use';
      readonly passkey: PasskeyId;
      readonly before: number;
      readonly counter: number;
      readonly at: Millis;
    }
  | { readonly do: 'drop'; readonly passkey: PasskeyId };

export interface PasskeyReads {
  passkeyOf(credential: string): Promise<PasskeyRow | null>;
  /** The passkeys of a person, the oldest first. */
  passkeysOf(person: PersonId): Promise<readonly PasskeyRow[]>;
}
