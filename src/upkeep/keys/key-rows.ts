import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openPool } from '../../store/postgres/pool.ts';

/** One wrapped data key: what lies in the vault, which nobody opens without the root key. */
export interface KeyRow {
  readonly id: string;
  readonly wrapped: Uint8Array;
  readonly madeAt: number;
}

/** Everything that the vault keeps. */
export interface KeyRows {
  readonly keys: readonly KeyRow[];
  /** What is kept once under a name: the digest that only the same root key makes, and the vault's own id. */
  readonly meta: readonly { readonly name: string; readonly value: Uint8Array }[];
  readonly tombstones: readonly string[];
}

/** Where the keys lie. */
export interface KeyPlace {
  readonly dir: string;
  readonly vault: {
    /** A PostgreSQL that several nodes share; null: `DIR/vault.db`. */
    readonly databaseUrl: string | null;
    /** The file of the root key; null: `DIR/keys/root.key`. */
    readonly keyFile: string | null;
  };
}

/** The rows of the vault as they stood at one moment; null where there is none. */
export async function keyRowsOf({ dir, vault }: KeyPlace): Promise<KeyRows | null> {
  return vault.databaseUrl === null ? inFile(dir) : await inDatabase(vault.databaseUrl);
}

async function inDatabase(url: string): Promise<KeyRows | null> {
  const pool = openPool(url, 1);
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const there = await client.query<{ there: boolean }>("select to_regclass('vault_key') is not null as there");
    if (there.rows[0]?.there !== true) return null;
    const keys = await client.query<{ id: string; wrapped: Buffer; made_at: number }>(
      'select id, wrapped, made_at from vault_key order by id',
    );
    const meta = await client.query<{ name: string; value: Buffer }>(
      'select name, value from vault_meta order by name',
    );
    const lines = await client.query<{ line: string }>('select line from vault_tombstone order by position');
    return {
      keys: keys.rows.map(({ id, wrapped, made_at: madeAt }) => ({ id, wrapped: new Uint8Array(wrapped), madeAt })),
      meta: meta.rows.map(({ name, value }) => ({ name, value: new Uint8Array(value) })),
      tombstones: lines.rows.map(({ line }) => line),
    };
  } finally {
    client.release(true);
    await pool.end();
  }
}

function inFile(dir: string): KeyRows | null {
  const file = join(dir, 'vault.db');
  if (!existsSync(file)) return null;
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    db.exec('pragma temp_store = memory; begin');
    const keys = db.prepare('select id, wrapped, made_at from keys order by id').all();
    const meta = db.prepare('select name, value from meta order by name').all();
    const lines = db.prepare('select line from tombstone order by position').all();
    return {
      keys: keys.map(({ id, wrapped, made_at: madeAt }) => ({
        id: String(id),
        wrapped: bytes(wrapped),
        madeAt: Number(madeAt),
      })),
      meta: meta.map(({ name, value }) => ({ name: String(name), value: bytes(value) })),
      tombstones: lines.map(({ line }) => String(line)),
    };
  } finally {
    db.close();
  }
}

function bytes(cell: unknown): Uint8Array {
  if (cell instanceof Uint8Array) return cell;
  throw new TypeError('A wrapped key is bytes.');
}
