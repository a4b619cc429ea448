import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lock } from '../archive/encryption.ts';
import { writeArchive } from '../archive/write-archive.ts';
import type { ArchiveFile, Written } from '../archive/write-archive.ts';
import { Cannot } from '../cannot.ts';
import { keyRowsOf } from '../keys/key-rows.ts';
import type { KeyPlace } from '../keys/key-rows.ts';
import { linesOf } from '../rows/row-lines.ts';

export interface KeysOrder extends KeyPlace {
  readonly file: ArchiveFile;
  readonly lock: Lock;
  readonly version: string;
  readonly now: number;
}

export const KEY_FILES = ['keys/root.key', 'keys/destroyed', 'keys/seen-size'] as const;
export const KEY_TABLE = { name: 'keys', columns: ['id', 'wrapped', 'made_at'] } as const;
export const GRAVE_TABLE = { name: 'tombstone', columns: ['line'] } as const;
export const META_TABLE = { name: 'meta', columns: ['name', 'value'] } as const;

/** Copies the vault and the root key into a sealed archive of their own. With a backup and this, everything can be read. */
export async function backUpKeys({ dir, vault, file, lock, version, now }: KeysOrder): Promise<Written> {
  const rows = await keyRowsOf({ dir, vault });
  if (rows === null) {
    file.discard();
    throw new Cannot('There is no vault in this data folder.');
  }
  return await writeArchive(file, lock, async (add) => {
    for (const name of KEY_FILES) {
      const bytes = await readFile(
        name === 'keys/root.key' ? (vault.keyFile ?? join(dir, name)) : join(dir, name),
      ).catch(missing);
      if (bytes !== null) await add(name, bytes);
    }
    await add(
      'vault/keys.jsonl',
      linesOf(
        KEY_TABLE,
        rows.keys.map(({ id, wrapped, madeAt }) => [id, wrapped, madeAt]),
      ),
    );
    await add(
      'vault/tombstone.jsonl',
      linesOf(
        GRAVE_TABLE,
        rows.tombstones.map((line) => [line]),
      ),
    );
    await add(
      'vault/meta.jsonl',
      linesOf(
        META_TABLE,
        rows.meta.map(({ name, value }) => [name, value]),
      ),
    );
    const counts = { keys: rows.keys.length, tombstone: rows.tombstones.length };
    return { kind: 'keys', version, madeAt: now, steps: [], size: 0, root: null, rows: counts, gone: [] };
  });
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
