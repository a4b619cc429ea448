import { DatabaseSync } from 'node:sqlite';
import { statSync } from 'node:fs';
import { Unavailable } from '../domain/kit/unavailable.ts';
import type { KeyStore } from './key-store.ts';

/** The keys of one node alone, in a file of SQLite. */
export function keyFile(file: string): KeyStore {
  const db = new DatabaseSync(file);
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma busy_timeout = 5000; pragma temp_store = memory',
  );
  db.exec(`
    create table if not exists keys (id text primary key, wrapped blob not null, made_at integer not null) strict, without rowid;
    create table if not exists meta (name text primary key, value blob not null) strict, without rowid;
    create table if not exists tombstone (position integer primary key, line text not null unique, is_tidy integer not null) strict`);
  const insert = db.prepare('insert into keys (id, wrapped, made_at) values (?, ?, ?)');
  const select = db.prepare('select wrapped from keys where id = ?');
  const remove = db.prepare('delete from keys where id = ?');
  const keep = db.prepare('insert into meta (name, value) values (?, ?) on conflict do nothing');
  const kept = db.prepare('select value from meta where name = ?');
  const bury = db.prepare(
    'insert into tombstone (line, is_tidy) values (?, 0) on conflict (line) do update set is_tidy = 0',
  );
  const buried = db.prepare('select line from tombstone order by position limit -1 offset ?');
  const untidy = db.prepare('select 1 from tombstone where is_tidy = 0 limit 1');
  return {
    isShared: false,
    async put(keys, madeAt) {
      orFull(() => inTransaction(db, () => keys.forEach((key) => insert.run(key.id, key.wrapped, madeAt))));
    },
    wrapped: async (ids) =>
      ids.flatMap((id) => {
        const wrapped = bytes(select.get(id)?.['wrapped']);
        return wrapped === null ? [] : [{ id, wrapped }];
      }),
    async erase(ids, tombstones) {
      orFull(() =>
        inTransaction(db, () => {
          ids.forEach((id) => remove.run(id));
          tombstones.forEach((line) => bury.run(line));
        }),
      );
      tidy();
    },
    tombstones: async (from = 0) => buried.all(from).map((row) => String(row['line'])),
    async tidy() {
      if (untidy.get() !== undefined) tidy();
    },
    async remember(name, value) {
      keep.run(name, value);
      return bytes(kept.get(name)?.['value']) ?? value;
    },
    remembered: async (name) => bytes(kept.get(name)?.['value']),
    close: async () => db.close(),
  };

  /** `secure_delete` overwrites rows where they are removed. The file is written anew as well, since pages have moved rows about. */
  function tidy(): void {
    orFull(() => db.exec('vacuum'));
    truncateLog(db, `${file}-wal`);
    db.exec('update tombstone set is_tidy = 1 where is_tidy = 0');
  }
}

/** A key counts as destroyed only when its old page is gone from the log as well, so a log that stays is a defect. */
function truncateLog(db: DatabaseSync, log: string): void {
  db.exec('pragma wal_checkpoint(truncate)');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Error('The write-ahead log of the key store could not be emptied.');
}

function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('begin immediate');
  try {
    work();
    db.exec('commit');
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

function orFull(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw isFull(error) ? new Unavailable('storage-full', error) : error;
  }
}

/** SQLITE_FULL, https://www.sqlite.org/rescode.html#full */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 13;
}

function bytes(cell: unknown): Uint8Array | null {
  return cell instanceof Uint8Array ? cell : null;
}
