import type { ActorId } from '../domain/kit/ids.ts';
import type { Actor } from '../domain/people/actor.ts';
import type { Context, StreamId } from './context.ts';
import { tokenActor } from './doer.ts';

/** Who is behind the pseudonyms of one stream, as long as the register knows. */
export interface Names {
  of(actor: ActorId): string;
  isMe(actor: ActorId): boolean;
}

/** Pseudonyms cannot be turned back: each person in the register is asked for theirs in this stream instead. */
export async function nameActors(ctx: Context, stream: StreamId, me: Actor): Promise<Names> {
  const people = await ctx.store.people();
  const known = new Map<string, { readonly name: string; readonly person: string }>();
  for (const { key, name, person } of people) known.set(await ctx.vault.actor(key, stream), { name, person });
  for (const [actor, called] of await nameTokens(ctx, stream)) known.set(actor, { name: called, person: '' });
  known.set(ctx.vault.systemActor(stream), { name: 'system', person: '' });
  return {
    of: (actor) => known.get(actor)?.name ?? 'reporter',
    isMe: (actor) => me.kind === 'person' && known.get(actor)?.person === me.id,
  };
}

/** A token's pseudonym is made with the stream's own key, so it goes with it. */
async function nameTokens(ctx: Context, stream: StreamId): Promise<readonly (readonly [ActorId, string])[]> {
  const tokens = await ctx.store.tokens();
  const tail = tokens.length === 0 ? null : await ctx.store.tail(stream);
  if (tail === null) return [];
  return Promise.all(
    tokens.map(async ({ token, name }) => [await tokenActor(ctx, tail.key, token), `${name} (token)`] as const),
  );
}
