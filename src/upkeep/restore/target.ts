import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openPool } from '../../store/postgres/pool.ts';
import { Cannot } from '../cannot.ts';
import { clearMark, hasMark, setMark } from '../marks.ts';
import type { Place } from '../picture/picture.ts';

/** Makes an empty place ready. What is there already is refused, unless it is a restore of ours that was cut off. */
export async function emptyTarget({ dir, databaseUrl }: Place): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const names = await readdir(dir);
  const isOurs = hasMark(dir, 'restoring');
  if (names.length > 0 && !isOurs)
    throw new Cannot(`The folder ${dir} is not empty. Choose an empty one with --data; nothing was written.`);
  if (databaseUrl !== null) await emptyDatabase(databaseUrl, isOurs);
  if (!isOurs) setMark(dir, 'restoring');
  await emptyFolder(dir);
}

/** What a restore has put there that could not be finished. */
export async function takeAway({ dir, databaseUrl }: Place): Promise<void> {
  await emptyFolder(dir);
  if (databaseUrl !== null) await inDatabase(databaseUrl, ['drop schema public cascade; create schema public']);
  clearMark(dir, 'restoring');
}

/** Of everything but the mark. */
async function emptyFolder(dir: string): Promise<void> {
  for (const name of await readdir(dir))
    if (name !== 'restoring') await rm(join(dir, name), { recursive: true, force: true });
}

/** The last step: from here on the folder may be opened. */
export async function targetIsWhole({ dir, databaseUrl }: Place): Promise<void> {
  if (databaseUrl !== null) await inDatabase(databaseUrl, ['drop table if exists unfinished_copy']);
  clearMark(dir, 'restoring');
}

/** A database of ours that is half filled has a table that says so, and nothing else opens it. */
export async function emptyDatabase(url: string, isOurs: boolean): Promise<void> {
  const pool = openPool(url, 1);
  try {
    const { rows } = await pool.query<{ tables: number; half: boolean }>(
      `select count(*) as tables, to_regclass('unfinished_copy') is not null as half
       from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v', 'm', 'p', 'S')`,
    );
    const [{ tables, half } = { tables: 0, half: false }] = rows;
    if (tables > 0 && !(half && isOurs))
      throw new Cannot(
        'The database of DATABASE_URL is not empty. Make an empty one for Throughline alone; nothing was written.',
      );
    if (half) await pool.query('drop schema public cascade; create schema public');
    await pool.query('create table unfinished_copy (since timestamptz not null default now())');
  } finally {
    await pool.end();
  }
}

async function inDatabase(url: string, statements: readonly string[]): Promise<void> {
  const pool = openPool(url, 1);
  try {
    for (const statement of statements) await pool.query(statement);
  } finally {
    await pool.end();
  }
}
