import type { Millis } from '../domain/kit/ids.ts';
import type { Scope, TokenId } from '../domain/people/actor.ts';

/** An API token: what it may, and until when. Of its value only the keyed hash is kept. */
export interface TokenRow {
  readonly token: TokenId;
  readonly hash: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeAt: Millis;
  readonly expiresAt: Millis;
  /** When an administrator ended it; null while nobody has. */
  readonly endedAt: Millis | null;
  /** The UTC day on which it last came, by its first millisecond; null where it never did. */
  readonly usedOn: Millis | null;
}

export interface TokenReads {
  /** Every token that was ever made, the newest first. */
  tokens(): Promise<readonly TokenRow[]>;
  tokenOf(hash: string): Promise<TokenRow | null>;
}

export interface TokenWrites {
  /** Put again, only when it ended is new: what a token may never changes. */
  readonly tokens?: readonly TokenRow[];
  readonly tokenUses?: readonly { readonly token: TokenId; readonly on: Millis }[];
}
