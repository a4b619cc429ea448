import type { BehaviourId, IdentityId } from '../../domain/kit/ids.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { Context } from '../context.ts';
import { nameActors } from '../names.ts';
import { loadSaid, streamOf } from './stream.ts';
import type { LoadedSaid } from './stream.ts';

/** Who confirmed each explained behaviour of an identity, by name. */
export type ExplainedBy = (behaviour: BehaviourId) => string;

export async function explainedBy(
  ctx: Context,
  me: Actor,
  identity: IdentityId,
  known?: LoadedSaid | null,
): Promise<ExplainedBy> {
  const loaded = known === undefined ? await loadSaid(ctx, identity) : known;
  const names = await nameActors(ctx, streamOf(identity), me);
  const byId = new Map(loaded?.said.behaviours.map((one) => [one.behaviour, names.of(one.explainedBy)]));
  return (behaviour) => byId.get(behaviour) ?? '';
}
