import type { Millis } from '../../domain/kit/ids.ts';
import type { Scope } from '../../domain/people/actor.ts';
import type { TokenRow } from '../../store/types.ts';

/** A token without its value, which nobody can see again. */
export interface TokenView {
  readonly token: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeAt: Millis;
  readonly expiresAt: Millis;
  readonly state: TokenState;
  readonly endedAt: Millis | null;
  /** The UTC day on which it last came; null where it never did. */
  readonly usedOn: Millis | null;
}
export type TokenState = 'works' | 'ended' | 'expired';

export function tokenView({ hash: _hash, ...row }: TokenRow, now: Millis): TokenView {
  return { ...row, state: stateOf(row, now) };
}

/** Whether a token lets anybody in: it was not ended, and its time is not over. */
export function stateOf({ endedAt, expiresAt }: Pick<TokenRow, 'endedAt' | 'expiresAt'>, now: Millis): TokenState {
  if (endedAt !== null) return 'ended';
  return expiresAt <= now ? 'expired' : 'works';
}
