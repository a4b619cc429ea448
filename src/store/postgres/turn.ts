import type { Pool, PoolClient } from 'pg';
import type { Turn } from '../log-store.ts';
import { LOCKS } from './locks.ts';

/**
 * Takes the turn to sequence: a session's advisory lock, which the server lets go of when this node's connection ends,
 * and a fencing epoch that rises with each turn, so that a node that was only slow cannot move the log on any more.
 * Null while another node has it.
 */
export async function takeTurn(pool: Pool): Promise<Turn | null> {
  const client = await pool.connect();
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [
    ...LOCKS.sequence,
  ]);
  if (rows[0]?.got !== true) {
    client.release();
    return null;
  }
  const { lost, release } = untilReleased(client);
  const raised = await client.query<{ epoch: number }>(
    'update log_head set epoch = epoch + 1 where id = 1 returning epoch',
  );
  const epoch = raised.rows[0]?.epoch;
  if (epoch === undefined) throw new Error('The log has no head.');
  return { epoch, lost, release };
}

interface Held {
  readonly lost: Promise<void>;
  readonly release: () => Promise<void>;
}

/** Gives the connection up once: when the turn is released, or when the server ended it and with it the lock. */
function untilReleased(client: PoolClient): Held {
  let held = true;
  const giveUp = () => {
    if (held) client.release(true);
    held = false;
  };
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => {
      giveUp();
      resolve();
    });
  });
  return {
    lost,
    async release() {
      if (held) await client.query('select pg_advisory_unlock($1, $2)', [...LOCKS.sequence]);
      giveUp();
    },
  };
}
