import type { Pool } from 'pg';
import { brand } from '../../domain/kit/ids.ts';
import { isDone } from '../decode.ts';
import type { SequencerStore } from '../log-store.ts';
import type { Engine } from '../queries/engine.ts';
import { backlog, entriesFrom, indexOf, logHead } from '../queries/log.ts';
import type { Kit } from '../writes/kit.ts';
import { advanceLog } from '../writes/log.ts';
import { takeTurn } from './turn.ts';
import { transact } from './transaction.ts';

/** The log's side of the store, for whichever node has the turn. */
export function postgresLog(pool: Pool, engine: Engine, kit: Kit): SequencerStore {
  return {
    staged: (limit) => staged(pool, limit),
    advance: async (step) => isDone(await transact(pool, advanceLog(kit, step))),
    head: () => logHead(engine),
    entries: (from, limit) => entriesFrom(engine, from, limit),
    backlog: () => backlog(engine),
    indexOf: (eventId) => indexOf(engine, brand<'event'>(eventId)),
    takeTurn: () => takeTurn(pool),
  };
}

/**
 * The rows of finished transactions, in an order that no later commit can get in front of: all transactions below the
 * snapshot's `xmin` are over. The head is locked in a statement of its own, so that the snapshot of the second one is
 * taken after the lock was got; in one statement the rows of a sequencer that has just finished would be seen again.
 */
async function staged(pool: Pool, limit: number): ReturnType<SequencerStore['staged']> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('begin');
    await client.query('select 1 from log_head where id = 1 for update');
    const { rows } = await client.query<{ eventId: string; stream: string; seq: number; leaf: Buffer }>(
      `select event.id as "eventId", event.stream, event.seq, event.leaf
       from (
         select event, xid, position from staging
         where xid < pg_snapshot_xmin(pg_current_snapshot())
         order by xid, position limit $1
       ) as staging
       join event on event.id = staging.event
       order by staging.xid, staging.position`,
      [limit],
    );
    await client.query('rollback');
    broken = false;
    return rows.map((row) => ({
      ...row,
      leaf: new Uint8Array(row.leaf.buffer, row.leaf.byteOffset, row.leaf.byteLength),
    }));
  } finally {
    client.release(broken);
  }
}
