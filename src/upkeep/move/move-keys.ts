import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hex } from '../../vault/derive.ts';
import { keyTable } from '../../vault/key-table.ts';
import { syncFolder } from '../../vault/sync-folder.ts';
import { lockFolder } from '../../store/lock.ts';
import { openDatabase } from '../../store/postgres/database.ts';
import type { Database } from '../../store/postgres/database.ts';
import { Cannot } from '../cannot.ts';
import { keyPicture } from '../keys/key-picture.ts';
import { keyRowsOf } from '../keys/key-rows.ts';
import type { KeyRows } from '../keys/key-rows.ts';
import { hasMark, setMark } from '../marks.ts';
import { keyStatements } from './key-statements.ts';
import { OLD_VAULT } from './old-vault.ts';

export interface MoveKeysOrder {
  readonly dir: string;
  /** The database of the events: a PostgreSQL, since only nodes that share one share their keys. */
  readonly databaseUrl: string | null;
  /** The file of the root key; null: `DIR/keys/root.key`. */
  readonly keyFile: string | null;
  /** `postgres://…` */
  readonly to: string;
  readonly progress: (says: string) => void;
}

export interface MovedKeys {
  readonly keys: number;
  readonly tombstones: number;
}

/**
 * Moves the keys of a data folder into a PostgreSQL of their own, wrapped as they are, in one transaction: cut off at any moment,
 * all of them are there or none, and the same command goes on. What arrived is compared before the old vault is set aside.
 */
export async function moveKeys(order: MoveKeysOrder): Promise<MovedKeys> {
  const { dir, databaseUrl, to, progress } = order;
  if (databaseUrl === null)
    throw new Cannot(
      'Keys are shared by nodes that share a PostgreSQL. Move the database first with throughline move, then set DATABASE_URL and run this again.',
    );
  const lock = lockFolder(dir);
  if ('refusal' in lock) throw new Cannot(lock.refusal);
  try {
    const rows = await rowsHere(order);
    const database = await opened(to);
    try {
      const own = await opened(databaseUrl);
      const isSame = (await own.identity()) === (await database.identity());
      await own.close();
      if (isSame)
        throw new Cannot(
          'Keys have to lie in another database than the one of DATABASE_URL. Make a second one for them.',
        );
      await copied(database, order, rows);
    } finally {
      await database.close();
    }
    progress('comparing');
    if (!areThere(rows, await keyRowsOf({ dir, vault: { databaseUrl: to, keyFile: null } })))
      throw new Cannot(
        'The keys did not arrive as they were. Drop that database, make an empty one, and run this again; nothing here was changed.',
      );
    setAside(dir);
    return { keys: rows.keys.length, tombstones: rows.tombstones.length };
  } finally {
    lock.release();
  }
}

async function rowsHere({ dir, keyFile }: MoveKeysOrder): Promise<KeyRows> {
  const place = { dir, vault: { databaseUrl: null, keyFile } };
  const rows = await keyRowsOf(place);
  if (rows === null)
    throw new Cannot(
      hasMark(dir, 'keys-moved')
        ? 'The keys of this data folder were moved before. Start it with VAULT_DATABASE_URL.'
        : `There is no vault.db in ${dir}.`,
    );
  const read = keyPicture(place, rows);
  if (!read.ok) throw new Cannot(`${read.says} Bring it back first: without it no key opens.`);
  if (!read.keys.isRightRoot)
    throw new Cannot('The root key is not the one that this vault was made with. Bring back the right one first.');
  return rows;
}

async function opened(url: string): Promise<Database> {
  const found = await openDatabase(url, 1);
  if (!found.ok) throw new Cannot(found.says);
  return found.database;
}

/** Leaves a database of another vault as it is; what an earlier run has put there stays. */
async function copied(database: Database, { dir, to, progress }: MoveKeysOrder, rows: KeyRows): Promise<void> {
  const there = await keyRowsOf({ dir, vault: { databaseUrl: to, keyFile: null } });
  const isEmpty = there === null || there.keys.length + there.meta.length + there.tombstones.length === 0;
  if (!isEmpty && idOf(there) !== idOf(rows))
    throw new Cannot(
      'The database of --to holds the keys of another installation. Make an empty one; nothing was written.',
    );
  if (!isEmpty) return;
  await keyTable(database); // makes its tables
  progress(`${rows.keys.length} keys`);
  await database.change(keyStatements(rows));
}

function idOf({ meta }: KeyRows): string {
  return hex(meta.find(({ name }) => name === 'vault-id')?.value ?? new Uint8Array());
}

/** Each key is there as it was, or was destroyed there since; and so is everything else. */
function areThere(rows: KeyRows, arrived: KeyRows | null): boolean {
  if (arrived === null) return false;
  const keys = new Map(arrived.keys.map(({ id, wrapped, madeAt }) => [id, `${madeAt} ${hex(wrapped)}`]));
  const meta = new Map(arrived.meta.map(({ name, value }) => [name, hex(value)]));
  const lines = new Set(arrived.tombstones);
  const destroyed = arrived.tombstones.join('\n');
  return (
    rows.keys.every(({ id, wrapped, madeAt }) =>
      keys.has(id) ? keys.get(id) === `${madeAt} ${hex(wrapped)}` : destroyed.includes(id),
    ) &&
    rows.meta.every(({ name, value }) => meta.get(name) === hex(value)) &&
    rows.tombstones.every((line) => lines.has(line))
  );
}

/** One file again, without a log beside it, and under a name that nothing opens. */
function setAside(dir: string): void {
  setMark(dir, 'keys-moved');
  const file = join(dir, 'vault.db');
  const db = new DatabaseSync(file);
  db.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete');
  db.close();
  renameSync(file, join(dir, OLD_VAULT));
  syncFolder(dir);
}
