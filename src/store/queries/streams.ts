import type { StreamId } from '../../domain/kit/ids.ts';
import type { StoredEvent, StoredStream, StreamKind } from '../types.ts';
import type { Engine } from './engine.ts';

/** A stream with all its events in order, read in one statement so that both are of the same moment. */
export async function stream({ db }: Engine, id: StreamId): Promise<StoredStream | null> {
  const rows = await db
    .selectFrom('stream')
    .leftJoin('event', 'event.stream', 'stream.id')
    .select(['stream.kind', 'stream.number', 'stream.version', 'stream.key'])
    .select(['event.id', 'event.seq', 'event.type', 'event.leaf', 'event.facts', 'event.text'])
    .where('stream.id', '=', id)
    .orderBy('event.seq')
    .execute();
  const first = rows[0];
  if (first === undefined) return null;
  const { kind, number, version, key } = first;
  return { id, kind, number, version, key, events: rows.flatMap((row) => storedEvent(id, row)) };
}

export async function eventsFrom({ db }: Engine, id: StreamId, from: number): Promise<readonly StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['id', 'seq', 'type', 'leaf', 'facts', 'text'])
    .where('stream', '=', id)
    .where('seq', '>=', from)
    .orderBy('seq')
    .execute();
  return rows.flatMap((row) => storedEvent(id, row));
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** A stream without events comes as one row whose event is null throughout. */
export function storedEvent(stream: StreamId, row: Nullable<Omit<StoredEvent, 'stream'>>): readonly StoredEvent[] {
  const { id, seq, type, leaf, facts, text } = row;
  if (id === null || seq === null || type === null || leaf === null || facts === null) return [];
  return [{ id, stream, seq, type, leaf: plain(leaf), facts: plain(facts), text: text === null ? null : plain(text) }];
}

/** PostgreSQL's driver gives a `Buffer`; everybody else sees the same bytes as on SQLite. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export async function streamOfCase({ db }: Engine, number: number): Promise<StreamId | null> {
  const row = await db
    .selectFrom('stream')
    .select('id')
    .where('kind', '=', 'case')
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function streams(
  { db }: Engine,
  kind: StreamKind,
  after: number,
  limit: number,
): Promise<readonly { readonly id: StreamId; readonly number: number }[]> {
  return await db
    .selectFrom('stream')
    .select(['id', 'number'])
    .where('kind', '=', kind)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
}
