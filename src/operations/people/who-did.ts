import type { ActorId, StreamId } from '../../domain/kit/ids.ts';
import type { PersonRow } from '../../store/types.ts';
import type { Context } from '../context.ts';

/** Whose pseudonym this is in a stream: it is made again from each person's key until one fits. Null where it is nobody's. */
export async function whoDid(
  { vault }: Pick<Context, 'vault'>,
  stream: StreamId,
  actor: ActorId | string,
  people: readonly PersonRow[],
): Promise<PersonRow | null> {
  for (const one of people) if ((await vault.actor(one.key, stream)) === actor) return one;
  return null;
}
