import { createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorId, KeyId, StreamId } from '../../domain/kit/ids.ts';
import { actorOf } from '../../vault/actor.ts';
import { bindingText } from '../../vault/binding.ts';
import { derive, deriveKey, hex } from '../../vault/derive.ts';
import { checkedKey } from '../../vault/root-key.ts';
import { openBytes } from '../../vault/seal.ts';
import { parseTombstone } from '../../vault/tombstone.ts';
import type { Tombstone } from '../../vault/tombstone.ts';
import { tombstoneFile } from '../../vault/tombstone-file.ts';
import type { Vault } from '../../vault/types.ts';
import type { KeyPlace, KeyRow, KeyRows } from './key-rows.ts';

/** The keys of an installation as they lie there, to be looked at or copied. Nothing is made, destroyed or written. */
export interface KeyPicture extends Pick<Vault, 'open'> {
  readonly rows: KeyRows;
  /** Whether the root key is the one that the vault was made with. */
  readonly isRightRoot: boolean;
  readonly rootMadeAt: number;
  has(key: string): boolean;
  /** Whether a key is there and opens under the root key. */
  opens(key: string): boolean;
  readonly destroyed: readonly Tombstone[];
  /** Who somebody with this key is within a stream; null where the key was destroyed. */
  actor(key: KeyId, stream: StreamId): ActorId | null;
  /** The seed of the log's key. */
  logSeed(): Uint8Array;
}

/** The key picture of a data folder; a sentence where there is no root key. */
export function keyPicture(
  { dir, vault }: KeyPlace,
  rows: KeyRows,
): { readonly ok: true; readonly keys: KeyPicture } | { readonly ok: false; readonly says: string } {
  const file = vault.keyFile ?? join(dir, 'keys', 'root.key');
  const root = bytesOf(file);
  if (root === null) return { ok: false, says: 'There is no root key in keys/root.key.' };
  const wrapKey = deriveKey(checkedKey(root), 'wrap');
  const wrappedById = new Map(rows.keys.map((row) => [row.id, row]));
  const lines = [...new Set([...tombstoneFile(join(dir, 'keys', 'destroyed')).read(), ...rows.tombstones])];
  const unwrap = (row: KeyRow): KeyObject => createSecretKey(openBytes(wrapKey, row.id, row.wrapped));
  return {
    ok: true,
    keys: {
      rows,
      isRightRoot: isMadeWith(rows, root),
      rootMadeAt: statSync(file).mtimeMs,
      has: (key) => wrappedById.has(key),
      opens(key) {
        const row = wrappedById.get(key);
        return row !== undefined && unwraps(() => unwrap(row));
      },
      destroyed: lines.flatMap((line) => parseTombstone(line) ?? []),
      actor(key, stream) {
        const row = wrappedById.get(key);
        return row === undefined ? null : actorOf(unwrap(row), stream);
      },
      logSeed: () => derive(root, 'log'),
      async open(key, binding, sealed) {
        const row = wrappedById.get(key);
        return row === undefined ? null : openBytes(unwrap(row), bindingText(binding), sealed);
      },
    },
  };
}

function isMadeWith({ meta }: KeyRows, root: Uint8Array): boolean {
  const check = meta.find(({ name }) => name === 'root-check');
  return check === undefined || hex(check.value) === hex(derive(root, 'check'));
}

function unwraps(work: () => KeyObject): boolean {
  try {
    work();
    return true;
  } catch {
    return false; // a seal that does not open is what is asked about
  }
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
