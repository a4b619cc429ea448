import type { Doer } from '../domain/case/state.ts';
import { brand } from '../domain/kit/ids.ts';
import type { ActorId, KeyId, SubmissionId } from '../domain/kit/ids.ts';
import type { Actor, TokenId } from '../domain/people/actor.ts';
import type { Head } from './codec.ts';
import type { Context } from './context.ts';

/** One actor within one stream: a pseudonym that cannot be linked across streams, nor after the key is destroyed. */
export async function doerOf(ctx: Context, actor: Actor, head: Head, submission: SubmissionId | null): Promise<Doer> {
  if (actor.kind === 'person' && submission === null) {
    const person = await ctx.store.person(actor.id);
    if (person === null) throw new Error('A person who acts is not in the register.');
    return { id: await ctx.vault.actor(person.key, head.id), by: 'person' };
  }
  if (actor.kind === 'system') return { id: ctx.vault.systemActor(head.id), by: 'system' };
  if (actor.kind === 'machine') return { id: await tokenActor(ctx, head.key, actor.id), by: 'machine' };
  return { id: await ctx.vault.actor(head.key, brand(submission ?? head.id)), by: 'reporter' };
}

/** A token within one stream. The stream's own key makes the pseudonym, since a token has none. */
export function tokenActor(ctx: Context, key: KeyId, token: TokenId): Promise<ActorId> {
  return ctx.vault.actor(key, brand(token));
}
