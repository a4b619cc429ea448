import type { EventId } from '../../domain/kit/ids.ts';
import type { Engine } from './engine.ts';

/** The head of the log: how many entries are sequenced, the last signed checkpoint, and who may sequence. */
export async function logHead({
  db,
}: Engine): Promise<{ readonly size: number; readonly checkpoint: string | null; readonly epoch: number }> {
  return await db.selectFrom('log_head').select(['size', 'checkpoint', 'epoch']).executeTakeFirstOrThrow();
}

export async function backlog({ db }: Engine): Promise<number> {
  const { waiting } = await db
    .selectFrom('staging')
    .select((column) => column.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting;
}

export async function indexOf({ db }: Engine, event: EventId): Promise<number | null> {
  const row = await db.selectFrom('log_entry').select('position').where('event', '=', event).executeTakeFirst();
  return row?.position ?? null;
}

/** Leaves of the log in its order, from an index on. */
export async function entriesFrom({ db }: Engine, from: number, limit: number): Promise<readonly Uint8Array[]> {
  const rows = await db
    .selectFrom('log_entry')
    .innerJoin('event', 'event.id', 'log_entry.event')
    .select('event.leaf')
    .where('log_entry.position', '>=', from)
    .where('log_entry.position', '<', from + limit)
    .orderBy('log_entry.position')
    .execute();
  return rows.map(({ leaf }) => plainBytes(leaf));
}

/** Node’s own kind of bytes is another type under a comparison. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
