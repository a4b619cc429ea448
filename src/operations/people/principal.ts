import type { OperationName } from '../../domain/policy/permissions.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Context } from '../context.ts';
import { whoseToken } from '../tokens/bearer.ts';

/** The person whom the owner of the data folder names by address; null where there is no such active person. */
export async function principal(ctx: Context, email: string): Promise<Actor | null> {
  const person = await ctx.store.personByEmail(email.trim().toLowerCase());
  return person?.status === 'active' ? { kind: 'person', id: person.person, roles: person.roles, via: 'socket' } : null;
}

/** What the owner of the data folder does without naming anybody is the installation's own act: a nightly backup is nobody's. */
const OF_THE_HOUSE: ReadonlySet<OperationName> = new Set(['house.recordBackup'] as const);

/** For whom the owner of the data folder acts: `as` is an address, `token` an `Authorization` header, which goes first. */
export interface ActsFor {
  readonly as: string | null;
  readonly token: string | null;
  /** What is asked, where that is known. */
  readonly operation?: OperationName;
}

/** Refuses with `token-unknown`, or `not-signed-in` where there is no such person. */
export async function actorOf(ctx: Context, { as, token, operation }: ActsFor): Promise<Result<Actor>> {
  if (token === null && as === null)
    return done({ kind: operation !== undefined && OF_THE_HOUSE.has(operation) ? 'system' : 'anonymous' });
  const actor = token === null ? await principal(ctx, as ?? '') : await whoseToken(ctx, token);
  if (actor !== null) return done(actor);
  return refuse(token === null ? 'not-signed-in' : 'token-unknown');
}
