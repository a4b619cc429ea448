import type { Pool, PoolClient } from 'pg';
import type { Turn } from '../log-store.ts';
import { LOCKS } from './locks.ts';

/** A turn that one node has at a time. */
export type HeldLock = Pick<Turn, 'lost' | 'release'>;

/**
 * Takes the turn to sequence: a lock of this node, and a fencing epoch that rises with each turn, so that a node that was only
 * slow cannot move the log on any more. Null while another node has it.
 */
export async function takeTurn(pool: Pool): Promise<Turn | null> {
  const held = await takeLock(pool, LOCKS.sequence);
  if (held === null) return null;
  try {
    const raised = await held.client.query<{ epoch: number }>(
      'update log_head set epoch = epoch + 1 where id = 1 returning epoch',
    );
    const epoch = raised.rows[0]?.epoch;
    if (epoch === undefined) throw new Error('The log has no head.');
    return { epoch, lost: held.lost, release: held.release };
  } catch (error) {
    await held.release();
    throw error;
  }
}

/**
 * A session's advisory lock, which the server lets go of when this node's connection ends. Null while another node has it.
 */
export async function takeLock(pool: Pool, lock: Lock): Promise<OwnConnection | null> {
  const client = await pool.connect();
  const held = untilReleased(client, lock);
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [...lock]);
    if (rows[0]?.got === true) return held;
  } catch (error) {
    await held.release();
    throw error;
  }
  held.giveBack();
  return null;
}

type Lock = (typeof LOCKS)[keyof typeof LOCKS];

interface OwnConnection extends HeldLock {
  /** The connection whose lock it is: what is asked on it is asked by whoever has the turn. */
  readonly client: PoolClient;
  /** The lock was not got, so that the connection can be used by others. */
  giveBack(): void;
}

/** Gives the connection up once, and its lock with it: when the turn is released, or when the server ended it. */
function untilReleased(client: PoolClient, lock: Lock): OwnConnection {
  let held = true;
  const giveUp = (end: boolean) => {
    if (held) client.release(end);
    held = false;
  };
  let tell = () => undefined as void;
  const lost = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const onError = () => {
    giveUp(true);
    tell();
  };
  client.once('error', onError);
  return {
    client,
    lost,
    async release() {
      // where that fails, the server has ended the connection, or does so in a moment, and the lock goes with it
      if (held) await client.query('select pg_advisory_unlock($1, $2)', [...lock]).catch(() => undefined);
      giveUp(true);
    },
    giveBack() {
      client.off('error', onError);
      giveUp(false);
    },
  };
}
