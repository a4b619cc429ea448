import type { Pool } from 'pg';

const TABLES = ['event', 'search_text', 'staging', 'outbox', 'identity_view'] as const;
/** Up to here a table is written anew in seconds; while that lasts, nobody can write to it. */
const SMALL = 1024 ** 3;

/**
 * Makes replaced and removed rows leave the tables: each is written anew with its indexes (`vacuum full`), and a very
 * large one only vacuumed. Gives what stays elsewhere; PostgreSQL does not overwrite what it frees.
 */
export async function scrubTables(pool: Pool): Promise<readonly string[]> {
  const residual: string[] = [];
  for (const table of TABLES) {
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
