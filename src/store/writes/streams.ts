import type { Append, StoredEvent, StreamKind } from '../types.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, type Kit } from './kit.ts';

type Stream = Append['streams'][number];
type Streams = Pick<Gathered, 'streams' | 'events'>;

/** Makes the streams that must not exist yet; the answer has a row `{id, number}` for each. */
export function makeStreams({ db, nextNumber }: Kit, { streams, events }: Streams): readonly Write[] {
  const madeOfKind = new Map<StreamKind, number>();
  const rows = streams.flatMap((stream) => {
    if (stream.make === undefined) return [];
    const { kind, key } = stream.make;
    const ahead = madeOfKind.get(kind) ?? 0;
    madeOfKind.set(kind, ahead + 1);
    return [{ id: stream.id, kind, number: nextNumber(kind, ahead), version: added(stream, events), key }];
  });
  if (rows.length === 0) return [];
  return [
    write(db.insertInto('stream').values(rows).returning(['id', 'number']), { returns: true, unique: 'version' }),
  ];
}

/**
 * Moves each stream on, in the order of their ids: two appends that meet in two streams wait for one another in the
 * same order and cannot block each other for ever. A stream whose version is not the expected one is a conflict.
 */
export function moveStreams(kit: Kit, { streams, events }: Streams): readonly Write[] {
  const touched = streams.filter(({ make }) => make === undefined);
  return touched
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((stream) => moveStream(kit, stream, added(stream, events)));
}

function moveStream({ db }: Kit, { id, version }: Stream, events: number): Write {
  const query = db
    .updateTable('stream')
    .set({ version: version + events })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['id', 'number']);
  return write(query, { returns: true, touch: { rows: 1, otherwise: 'version' } });
}

/** How many events the stream gets; a hole or a doubled number in them is a defect of the caller. */
function added({ id, version }: Stream, events: readonly StoredEvent[]): number {
  const seqs = events.filter((event) => event.stream === id).map(({ seq }) => seq);
  if (seqs.some((seq, i) => seq !== version + i))
    throw new Error(`The events of stream ${id} do not follow its version ${version}.`);
  return seqs.length;
}

/** Adds the events, and a row for the log's sequencer for each. */
export function addEvents(kit: Kit, { streams, events }: Streams): readonly Write[] {
  const known = new Set(streams.map(({ id }) => id));
  if (events.some(({ stream }) => !known.has(stream)))
    throw new Error('An event belongs to a stream that the append does not name.');
  const rows = events.map(({ id, stream, seq, type, leaf, facts, text }) => ({
    id,
    stream,
    seq,
    type,
    leaf,
    facts,
    text,
  }));
  const staged = events.map(({ id }) => ({ event: id }));
  return [
    ...insertRows<'event'>(kit, 'event', rows, (part) => kit.db.insertInto('event').values(part)),
    ...insertRows<'staging'>(kit, 'staging', staged, (part) => kit.db.insertInto('staging').values(part)),
  ];
}

/** Late redaction: the sealed text is replaced where it lies. */
export function replaceTexts({ db }: Kit, replaced: Gathered['replaceTexts']): readonly Write[] {
  return replaced.map(({ event, text }) => write(db.updateTable('event').set({ text }).where('id', '=', event)));
}
