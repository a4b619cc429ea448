import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import { sameBytes } from '../../ledger/bytes.ts';
import { readCheckpoint } from '../../ledger/checkpoint.ts';
import { lockFolder } from '../../store/lock.ts';
import { migrateDatabase } from '../../store/postgres/migrate.ts';
import { openPool } from '../../store/postgres/pool.ts';
import { sealedFiles } from '../../store/postgres/sealed-files.ts';
import { SHELVES } from '../../store/evidence-files.ts';
import { openToRead } from '../../store/sqlite/connection.ts';
import { migrateFile } from '../../store/sqlite/migrate.ts';
import { OF_FILES } from '../backup/kept-tables.ts';
import { Cannot, orCannot } from '../cannot.ts';
import { hasMark, setMark } from '../marks.ts';
import { openPicture } from '../picture/picture.ts';
import type { Picture, Table } from '../picture/picture.ts';
import { begin, insertInto, numbersGoOn } from '../rows/postgres-sink.ts';
import { counted } from './digest-of-rows.ts';
import { rootOfRows } from './root-of-rows.ts';
import { rowsAfter } from './rows-after.ts';
import { isHalfDone, readyTarget, targetIsWhole } from './target.ts';

export interface MoveOrder {
  readonly dir: string;
  /** `postgres://…` */
  readonly to: string;
  readonly progress: (says: string) => void;
}

export interface Moved {
  readonly rows: Readonly<Record<string, number>>;
  readonly files: number;
  /** The ledger, made again out of the rows that arrived, has the root that is signed. */
  readonly size: number;
}

/**
 * Moves the rows and sealed files of a data folder into a PostgreSQL. The folder is locked while that lasts, and keeps its
 * keys and the log. Cut off at any moment it goes on where it was; the old database is left as it is, and marked.
 */
export async function move({ dir, to, progress }: MoveOrder): Promise<Moved | 'finished before'> {
  const file = join(dir, 'throughline.db');
  if (!existsSync(file)) throw new Cannot(`There is no embedded database in ${dir}.`);
  const lock = lockFolder(dir);
  if ('refusal' in lock) throw new Cannot(lock.refusal);
  const pool = openPool(to, 2);
  try {
    if (hasMark(dir, 'moved')) return await lastStep(pool);
    migrateFile(file);
    const source = await openPicture({ dir, databaseUrl: null });
    const db = openToRead(file);
    try {
      return await moved(dir, source, db, pool, to, progress).catch((error: unknown) => orCannot(error, FULL));
    } finally {
      db.close();
      await source.close();
    }
  } finally {
    await pool.end();
    lock.release();
  }
}

const FULL =
  'There is not enough space to move into. Make space there, then run the same command again: it goes on where it was.';

async function lastStep(pool: Pool): Promise<'finished before'> {
  if (!(await isHalfDone(pool)))
    throw new Cannot(
      'This data folder was moved before. Start it with DATABASE_URL; its old database is a copy of that day.',
    );
  await targetIsWhole(pool);
  return 'finished before';
}

async function moved(
  dir: string,
  source: Picture,
  db: DatabaseSync,
  pool: Pool,
  to: string,
  progress: MoveOrder['progress'],
): Promise<Moved> {
  const tables = (await source.tables()).filter(({ name }) => name !== OF_FILES);
  progress('counting what there is');
  const before = new Map<string, Awaited<ReturnType<typeof counted>>>();
  for (const table of tables) before.set(table.name, await counted(source, table));
  const state = [...before].map(([name, { rows, digest }]) => `${name} ${rows} ${digest}`).join('\n');
  const done = await readyTarget(pool, createHash('sha256').update(state).digest('hex'));
  for (const table of tables)
    await moveTable(db, pool, table, done.get(table.name) ?? BEFORE_ALL, before.get(table.name)?.rows ?? 0, progress);
  const files = await moveFiles(source, pool, progress);
  progress('comparing');
  await ready(pool);
  const target = await openPicture({ dir, databaseUrl: to });
  try {
    for (const table of tables) {
      const [was, is] = [before.get(table.name), await counted(target, table)];
      if (was?.rows !== is.rows || was.digest !== is.digest)
        throw new Cannot(
          `The table ${table.name} did not arrive as it was. Drop that database, make an empty one, and move again; nothing here was changed.`,
        );
    }
    const size = await sameRoot(source, target);
    setMark(dir, 'moved');
    await targetIsWhole(pool);
    return { rows: Object.fromEntries([...before].map(([name, { rows }]) => [name, rows])), files, size };
  } finally {
    await target.close();
  }
}

/** Row numbers begin with 0 where they are the table's own. */
const BEFORE_ALL = -1;

/** Each batch is durable together with the note of how far it reaches. */
async function moveTable(
  db: DatabaseSync,
  pool: Pool,
  table: Table,
  from: number,
  total: number,
  progress: MoveOrder['progress'],
): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    let [after, rows] = [from, 0];
    for (let batch = rowsAfter(db, table, after); batch !== null; batch = rowsAfter(db, table, after)) {
      await begin(client);
      await insertInto(client, table, batch.rows);
      await client.query(
        `insert into move_progress (source, name, last) select source, $1, $2 from move_progress where name = ''
         on conflict (name) do update set last = excluded.last`,
        [table.name, batch.last],
      );
      await client.query('commit');
      after = batch.last;
      rows += batch.rows.length;
      progress(`${table.name}, ${rows} of ${total} rows`);
    }
    broken = false;
  } finally {
    client.release(broken);
  }
}

/** A file that is there already is not put twice: its name is its digest. */
async function moveFiles(source: Picture, pool: Pool, progress: MoveOrder['progress']): Promise<number> {
  let files = 0;
  for (const shelf of SHELVES) {
    const target = sealedFiles(pool, pool, shelf);
    const from = source.db;
    const names =
      shelf === 'evidence'
        ? await from.selectFrom('evidence').select('sealed_sha256').distinct().execute()
        : await from.selectFrom('engagement_file').select('sealed_sha256').distinct().execute();
    for (const { sealed_sha256: name } of names) {
      const sealed = (await target.get(name)) === null ? await source.sealed(shelf, name) : null;
      if (sealed !== null) await target.put(sealed);
      files += 1;
    }
    if (names.length > 0) progress(`${shelf}, ${names.length} files`);
  }
  return files;
}

/** Numbers go on after the highest, and a case moves only as the rules say. */
async function ready(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await numbersGoOn(client);
  } finally {
    client.release();
  }
  await migrateDatabase(pool);
}

/** Both have the ledger's root out of their rows alone, and it is the one that the checkpoint signs. */
async function sameRoot(source: Picture, target: Picture): Promise<number> {
  const [was, is] = [await rootOfRows(source), await rootOfRows(target)];
  const { checkpoint } = await target.db.selectFrom('log_head').select('checkpoint').executeTakeFirstOrThrow();
  if (was === null && is === null && checkpoint === null) return 0;
  const signed = checkpoint === null ? null : readCheckpoint(checkpoint);
  if (
    was === null ||
    is === null ||
    signed === null ||
    !sameBytes(was.root, is.root) ||
    !sameBytes(is.root, signed.root)
  )
    throw new Cannot(
      'The ledger did not arrive with the root that is signed. Drop that database, make an empty one, and move again; nothing here was changed.',
    );
  return is.size;
}
