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

/** For whom the owner of the data folder acts: `as` is an address, `token` an `Authorization` header, which goes first. */
export interface ActsFor {
  readonly as: string | null;
  readonly token: string | null;
}

/** Refuses with `token-unknown`, or `not-signed-in` where there is no such person. */
export async function actorOf(ctx: Context, { as, token }: ActsFor): Promise<Result<Actor>> {
  if (token === null && as === null) return done({ kind: 'anonymous' });
  const actor = token === null ? await principal(ctx, as ?? '') : await whoseToken(ctx, token);
  if (actor !== null) return done(actor);
  return refuse(token === null ? 'not-signed-in' : 'token-unknown');
}
