import { brand } from '../../domain/kit/ids.ts';
import { write, type Write } from '../write.ts';
import { insertRows, type Kit } from './kit.ts';

/** One step of the log, as the sequencer hands it over (`src/log/types.ts`). */
export interface LogStep {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly { readonly index: number; readonly eventId: string }[];
  readonly checkpoint: string;
  readonly epoch: number;
}

const IDS_AT_ONCE = 500;

/**
 * Moves the log on: compare-and-set of the head first, then the entries, whose event ids are unique, then their
 * staging rows, each of which has to be there still.
 */
export function advanceLog(kit: Kit, { from, to, entries, checkpoint, epoch }: LogStep): readonly Write[] {
  const { db } = kit;
  const head = db
    .updateTable('log_head')
    .set({ size: to, checkpoint })
    .where('size', '=', from)
    .where('epoch', '=', epoch);
  const ids = entries.map(({ eventId }) => brand<'event'>(eventId));
  const rows = entries.map(({ index, eventId }) => ({ position: index, event: brand<'event'>(eventId) }));
  return [
    write(head, { touch: { rows: 1, otherwise: 'version' } }),
    ...insertRows<'log_entry'>(kit, 'log_entry', rows, (part) => db.insertInto('log_entry').values(part)),
    ...chunks(ids).map((part) => write(db.deleteFrom('staging').where('event', 'in', part))),
  ];
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / IDS_AT_ONCE) }, (_, i) =>
    all.slice(i * IDS_AT_ONCE, (i + 1) * IDS_AT_ONCE),
  );
}
