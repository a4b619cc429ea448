import type { StreamId } from '../../domain/kit/ids.ts';
import type { StreamTail } from '../types.ts';
import type { Engine } from './engine.ts';
import { storedEvent } from './streams.ts';

/** A stream with its last event, for one that is too long to be read whole. */
export async function tail({ db }: Engine, id: StreamId): Promise<StreamTail | null> {
  const row = await db
    .selectFrom('stream')
    .leftJoin('event', 'event.stream', 'stream.id')
    .select(['stream.kind', 'stream.number', 'stream.version', 'stream.key'])
    .select(['event.id', 'event.seq', 'event.type', 'event.leaf', 'event.facts', 'event.text'])
    .where('stream.id', '=', id)
    .orderBy('event.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { kind, number, version, key } = row;
  return { id, kind, number, version, key, last: storedEvent(id, row)[0] ?? null };
}
