import { MIGRATIONS } from '../../store/migrations/all.ts';
import { migrateDatabase } from '../../store/postgres/migrate.ts';
import { checkSettings } from '../../store/postgres/settings.ts';
import type { Pool } from 'pg';
import { Cannot } from '../cannot.ts';
import { emptied } from '../rows/postgres-sink.ts';

/** How far a move has come, in the database that it fills: it is durable together with the rows that it speaks of. */
const PROGRESS = 'create table move_progress (source text not null, name text primary key, last bigint not null)';

/**
 * Makes an empty database ready, or finds how far an earlier move of the same source came: the last row number of each table.
 * What is not empty and no half-done move is refused.
 */
export async function readyTarget(pool: Pool, source: string): Promise<ReadonlyMap<string, number>> {
  const judged = await checkSettings(pool);
  if (!judged.ok) throw new Cannot(judged.says);
  const { rows } = await pool.query<{ things: number; half: boolean }>(
    `select count(*) as things, to_regclass('move_progress') is not null as half
     from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v', 'm', 'p', 'S')`,
  );
  const [{ things, half } = { things: 0, half: false }] = rows;
  if (things > 0 && !half)
    throw new Cannot(
      'The database of --to is not empty. Make an empty one for Throughline alone; nothing was written.',
    );
  if (half) {
    const done = await pool.query<{ source: string; name: string; last: number }>(
      'select source, name, last from move_progress',
    );
    if (done.rows.every((row) => row.source === source) && done.rows.length > 0)
      return new Map(done.rows.map(({ name, last }) => [name, last]));
    // the source has changed since: what was copied of it is of no use
    await pool.query('drop schema public cascade; create schema public');
  }
  await pool.query(`create table unfinished_copy (since timestamptz not null default now()); ${PROGRESS}`);
  await migrateDatabase(pool, MIGRATIONS);
  const client = await pool.connect();
  await emptied(client);
  client.release();
  await pool.query("insert into move_progress (source, name, last) values ($1, '', 0)", [source]);
  return new Map();
}

export async function targetIsWhole(pool: Pool): Promise<void> {
  await pool.query('begin; drop table if exists move_progress; drop table if exists unfinished_copy; commit');
}

/** Whether a move has left its last step undone. */
export async function isHalfDone(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ half: boolean }>("select to_regclass('move_progress') is not null as half");
  return rows[0]?.half === true;
}
