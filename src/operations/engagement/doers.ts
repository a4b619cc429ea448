import type { EngagementDoer } from '../../domain/engagement/commands.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { Head } from '../codec.ts';
import type { Call } from '../operation.ts';

/** Who does what happens in one call: the caller, and the product itself for what follows from it. */
export interface Doers {
  readonly caller: EngagementDoer;
  readonly system: EngagementDoer;
}

/** Under which pseudonyms a call acts in one engagement. Whoever is no person who is signed in acts as the holder of a link. */
export async function doers({ ctx, actor }: Pick<Call, 'ctx' | 'actor'>, head: Head): Promise<Doers> {
  const system = { id: ctx.vault.systemActor(head.id), by: 'system' } as const;
  if (actor.kind === 'system') return { caller: system, system };
  if (actor.kind !== 'person') {
    const id = await ctx.vault.actor(head.key, brand('recipient'));
    return { caller: { id, by: 'recipient' }, system };
  }
  const person = await ctx.store.person(actor.id);
  if (person === null) throw new Error('A person who acts is not in the register.');
  return { caller: { id: await ctx.vault.actor(person.key, head.id), by: 'person' }, system };
}
