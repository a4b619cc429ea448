import type { Append, StoredEvent } from '../types.ts';
import { write, type Write } from '../write.ts';
import { insertRows, type Kit } from './kit.ts';

type Stream = Append['streams'][number];

/**
 * Makes or moves on each stream, in the order of their ids: two appends that meet in two streams wait for one another
 * in the same order and cannot block each other for ever. A stream whose version is not the expected one is a conflict.
 */
export function moveStreams(kit: Kit, { streams, events }: Append): readonly Write[] {
  const inOrder = streams.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.map((stream) => {
    const added = eventsOf(stream, events);
    return stream.make === undefined ? moveStream(kit, stream, added) : makeStream(kit, stream, stream.make, added);
  });
}

/** Its answer has the row `{id, number}`. */
function makeStream({ db, nextNumber }: Kit, { id }: Stream, { kind, key }: NonNullable<Stream['make']>, version: number): Write {
  const query = db.insertInto('stream').values({ id, kind, number: nextNumber(kind), version, key }).returning(['id', 'number']);
  return write(query, { returns: true, unique: 'version' });
}

function moveStream({ db }: Kit, { id, version }: Stream, added: number): Write {
  const query = db
    .updateTable('stream')
    .set({ version: version + added })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['id', 'number']);
  return write(query, { returns: true, touch: { rows: 1, otherwise: 'version' } });
}

/** Counts the events of the stream; a hole or a doubled number in them is a defect of the caller. */
function eventsOf({ id, version }: Stream, events: readonly StoredEvent[]): number {
  const seqs = events.filter((event) => event.stream === id).map(({ seq }) => seq);
  if (seqs.some((seq, i) => seq !== version + i)) throw new Error(`The events of stream ${id} do not follow its version ${version}.`);
  return seqs.length;
}

/** Adds the events, and a row for the log's sequencer for each. */
export function addEvents(kit: Kit, { streams, events }: Append): readonly Write[] {
  const known = new Set(streams.map(({ id }) => id));
  if (events.some(({ stream }) => !known.has(stream))) throw new Error('An event belongs to a stream that the append does not name.');
  const rows = events.map(({ id, stream, seq, type, leaf, facts, text }) => ({ id, stream, seq, type, leaf, facts, text }));
  const staged = events.map(({ id }) => ({ event: id }));
  return [
    ...insertRows<'event'>(kit, 'event', rows, (part) => kit.db.insertInto('event').values(part)),
    ...insertRows<'staging'>(kit, 'staging', staged, (part) => kit.db.insertInto('staging').values(part)),
  ];
}

/** Late redaction: the sealed text is replaced where it lies. An event that is not there is a defect. */
export function replaceTexts({ db }: Kit, replaced: NonNullable<Append['replaceTexts']>): readonly Write[] {
  return replaced.map(({ event, text }) => write(db.updateTable('event').set({ text }).where('id', '=', event)));
}
