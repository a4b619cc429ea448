import type { Actor } from '../../domain/people/actor.ts';
import type { TokenRow } from '../../store/types.ts';
import { Unavailable } from '../../domain/kit/unavailable.ts';
import type { Context } from '../context.ts';
import { stateOf } from './view.ts';

/** `Authorization: Bearer …` (RFC 6750 §2.1) with a token of ours. */
const BEARER = /^Bearer (tla_[A-Za-z0-9]{20,80})$/iu;
const DAY = 86_400_000;

/** Whom the `Authorization` header of a request stands for; null where its token is unknown, has ended or is over. */
export async function whoseToken(ctx: Context, authorization: string): Promise<TokenActor | null> {
  const value = BEARER.exec(authorization)?.[1];
  const row = value === undefined ? null : await ctx.store.tokenOf(ctx.vault.tokenHash(value));
  if (row === null || stateOf(row, ctx.now()) !== 'works') return null;
  await noteUse(ctx, row);
  return { kind: 'machine', id: row.token, scopes: row.scopes };
}

export type TokenActor = Extract<Actor, { kind: 'machine' }>;

/** Once a day and token. It helps to find tokens that nobody uses and proves nothing, so it is no event. */
async function noteUse(ctx: Context, { token, usedOn }: TokenRow): Promise<void> {
  const on = Math.floor(ctx.now() / DAY) * DAY;
  if (usedOn === on) return;
  try {
    await ctx.store.append({ streams: [], events: [], tokenUses: [{ token, on }] });
  } catch (error) {
    // whoever reads is answered on a full disk too; the day is noted when there is space again
    if (!(error instanceof Unavailable)) throw error;
  }
}
