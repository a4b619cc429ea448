import { DatabaseSync } from 'node:sqlite';
import { statSync } from 'node:fs';
import { Unavailable } from '../domain/kit/unavailable.ts';

export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Uint8Array;
}

/** Wrapped data keys at rest. Every call is durable when it returns; `put` throws `Unavailable` where the disk is full. */
export interface KeyStore {
  put(keys: readonly WrappedKey[], madeAt: number): void;
  wrapped(id: string): Uint8Array | null;
  /** Removes a key from the table, the write-ahead log and the free pages of the file. */
  erase(id: string): void;
  /** A value kept once under a name; the first one stays. */
  remember(name: string, value: Uint8Array): Uint8Array;
  close(): void;
}

export function openKeyStore(file: string): KeyStore {
  const db = new DatabaseSync(file);
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma busy_timeout = 5000',
  );
  db.exec(`
    create table if not exists keys (id text primary key, wrapped blob not null, made_at integer not null) strict, without rowid;
    create table if not exists meta (name text primary key, value blob not null) strict, without rowid`);
  const insert = db.prepare('insert into keys (id, wrapped, made_at) values (?, ?, ?)');
  const select = db.prepare('select wrapped from keys where id = ?');
  const remove = db.prepare('delete from keys where id = ?');
  const keep = db.prepare('insert into meta (name, value) values (?, ?) on conflict do nothing');
  const kept = db.prepare('select value from meta where name = ?');
  return {
    put(keys, madeAt) {
      inTransaction(db, () => keys.forEach((key) => insert.run(key.id, key.wrapped, madeAt)));
    },
    wrapped: (id) => bytes(select.get(id)?.['wrapped']),
    erase(id) {
      remove.run(id);
      truncateLog(db, `${file}-wal`);
    },
    remember(name, value) {
      keep.run(name, value);
      return bytes(kept.get(name)?.['value']) ?? value;
    },
    close: () => db.close(),
  };
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
