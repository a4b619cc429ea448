import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import { isStanding } from '../../../domain/people/session.ts';
import type { SessionId } from '../../../domain/people/session.ts';
import type { ProviderWrite } from '../../../store/types.ts';
import type { ProviderSays } from '../../../authn/provider.ts';
import type { Call, Ran } from '../../operation.ts';
import { entry, meView, personHead } from '../register.ts';
import { CameBack } from './came-back.ts';
import { accountHash } from './keyed.ts';

/** Clocks of two machines differ. */
const TOLERANCE_MS: Millis = 30_000;

/**
 * The owner of a session shows at the provider that it is they: with the account that is bound to them, and asked there
 * since they set out. The browser comes from elsewhere, so its own session cookie does not come along; the ticket names the session.
 */
export async function proveThere(
  call: Call,
  says: ProviderSays,
  errand: {
    readonly session: SessionId;
    readonly begunAt: Millis;
    readonly to: string;
    readonly once: readonly ProviderWrite[];
  },
): Promise<Result<Ran<CameBack>>> {
  const { ctx, at } = call;
  const owner = await ctx.store.personOfAccount(accountHash(ctx, says));
  const row = owner === null ? null : await ctx.store.person(owner);
  if (row === null || row.status !== 'active') return refuse('provider-not-anew');
  const sessions = await ctx.store.sessionsOf(row.person);
  if (!sessions.some((one) => one.session === errand.session && isStanding(one, at)))
    return refuse('provider-not-anew');
  if (says.authenticatedAt === null || says.authenticatedAt < errand.begunAt - TOLERANCE_MS)
    return refuse('provider-not-anew');
  const proved = { type: 'proved-again', roles: row.roles, text: null, proof: 'oidc' } as const;
  return done({
    change: {
      streams: [await entry(call, row, await personHead(ctx, row.person), proved)],
      rows: { provedSessions: [{ session: errand.session, proof: 'oidc', at }], provider: errand.once },
    },
    answer: () => Promise.resolve(new CameBack(null, meView(row), errand.to, false)),
  });
}
