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
  readonly rootCheck: Uint8Array | null;
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
    const check = db.prepare("select value from meta where name = 'root-check'").get();
    const lines = db.prepare('select line from tombstone order by position').all();
    return {
      keys: keys.map(({ id, wrapped, made_at: madeAt }) => ({
        id: String(id),
        wrapped: bytes(wrapped),
        madeAt: Number(madeAt),
      })),
      rootCheck: check === undefined ? null : bytes(check['value']),
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
