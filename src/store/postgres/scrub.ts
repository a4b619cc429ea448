import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

const TABLES = [
  'event',
  'search_text',
  'case_view',
  'identity_view',
  'staging',
  'outbox',
  'engagement_value',
  'engagement_scan',
  'engagement_file',
  'share_link',
  'sealed_file',
] as const;
const OF_INVENTORY = [
  'inventory_source',
  'inventory_staged',
  'inventory_unreadable',
  'identity_record',
  'behaviour_view',
  'entitlement_set',
] as const;
/** Up to here a table is written anew in seconds; while that lasts, nobody can write to it. */
const SMALL = 1024 ** 3;
const LONGEST_WAIT = 10_000;
const BETWEEN_LOOKS = 100;

/**
 * Makes replaced and removed rows leave the tables: each is written anew with its indexes (`vacuum full`), and a very
 * large one only vacuumed. Gives what stays elsewhere; PostgreSQL does not overwrite what it frees. The tables of imports are
 * only scrubbed where words were taken out of the inventory.
 */
export async function scrubTables(pool: Pool, withInventory: boolean): Promise<readonly string[]> {
  const residual: string[] = [];
  if (!(await olderTransactionsEnded(pool))) {
    residual.push(
      'A transaction that began before may still see the older rows, so they were kept; scrub again when it has ended.',
    );
  }
  for (const table of withInventory ? [...TABLES, ...OF_INVENTORY] : TABLES) {
    const { rows } = await pool.query<{ size: number }>('select pg_total_relation_size($1::regclass) as size', [table]);
    const small = (rows[0]?.size ?? 0) <= SMALL;
    await pool.query(small ? `vacuum (full) ${table}` : `vacuum (truncate) ${table}`);
    if (!small)
      residual.push(
        `The table ${table} is too large to be written anew while it is in use: freed rows stay in its pages until they are used again.`,
      );
  }
  return [
    ...residual,
    'PostgreSQL’s write-ahead log holds older rows until its segments are recycled, and archived segments until they are deleted.',
    'Replicas, dumps and base backups hold older rows for as long as they are kept.',
    'Blocks that the file system has freed are out of reach.',
  ];
}

/**
 * Waits for every transaction on the server that could still see the rows as they were: `vacuum full` keeps such rows,
 * and counts transactions of other databases too.
 */
async function olderTransactionsEnded(pool: Pool): Promise<boolean> {
  const now = await pool.query<{ mark: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as mark');
  for (let waited = 0; waited < LONGEST_WAIT; waited += BETWEEN_LOOKS) {
    const look = await pool.query<{ ended: boolean }>(
      'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as ended',
      [now.rows[0]?.mark],
    );
    if (look.rows[0]?.ended === true) return true;
    await pause(BETWEEN_LOOKS);
  }
  return false;
}
