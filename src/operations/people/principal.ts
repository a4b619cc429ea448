import type { Actor } from '../../domain/people/actor.ts';
import type { Context } from '../context.ts';

/** The person whom the owner of the data folder names by address; null where there is no such active person. */
export async function principal(ctx: Context, email: string): Promise<Actor | null> {
  const person = await ctx.store.personByEmail(email.trim().toLowerCase());
  return person?.status === 'active' ? { kind: 'person', id: person.person, roles: person.roles, via: 'socket' } : null;
}
