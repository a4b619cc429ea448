import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

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

/** The rows of `DIR/vault.db`, as they stood at one moment; null where there is no vault. */
export function keyRowsOf(dir: string): KeyRows | null {
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
