import { sameBytes, utf8 } from '../ledger/bytes.ts';
import { emptyRoot } from '../ledger/merkle-hash.ts';
import { treeRoot } from '../ledger/merkle-tree.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import { verifyNote } from '../ledger/note.ts';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { ed25519, sha256 } from './crypto.ts';
import { DamagedLog } from './refusal.ts';
import type { LogRefusal } from './refusal.ts';
import type { LogSigner } from './signer.ts';
import { nodesOnDisk } from './tile-files.ts';
import type { TileFiles } from './tile-files.ts';
import type { LogStore } from './types.ts';

export type LoadedHead =
  | { readonly ok: true; readonly head: TreeHead; readonly checkpoint: string | null }
  | { readonly ok: false; readonly refusal: LogRefusal };

/**
 * The log's head as the store, the files, the key and the remembered size agree on it; where they do not agree, a refusal.
 * Read before the first signature and again whenever another node may have gone on.
 */
export async function loadHead(
  store: LogStore,
  tiles: TileFiles,
  signer: LogSigner,
  seen: TreeHead | null,
): Promise<LoadedHead> {
  const size = await store.size();
  const checkpoint = await store.checkpoint();
  if (seen !== null && size < seen.size)
    return refused('rolled-back', `${size} entries here, ${seen.size} signed before`);
  if (checkpoint === null)
    return size === 0 ? { ok: true, head: emptyHead(), checkpoint } : refused('damaged', 'no checkpoint');
  const signed = parseCheckpoint(utf8(checkpoint));
  if (!signed.ok || signed.value.size !== size) return refused('damaged', 'the checkpoint is not of the recorded size');
  if (verifyNote(signed.value.note, [signer.key], ed25519).state !== 'signed')
    return refused('other-key', signed.value.origin);
  return onDisk(tiles, signed.value, seen, checkpoint);
}

function onDisk(tiles: TileFiles, head: TreeHead, seen: TreeHead | null, checkpoint: string): LoadedHead {
  try {
    if (!sameBytes(rootOnDisk(tiles, head.size), head.root))
      return refused('damaged', `the root of ${head.size} entries differs`);
    if (seen !== null && !sameBytes(rootOnDisk(tiles, seen.size), seen.root))
      return refused('two-histories', `at ${seen.size} entries`);
  } catch (error) {
    if (error instanceof DamagedLog) return refused('damaged', error.message);
    throw error;
  }
  return { ok: true, head: { size: head.size, root: head.root }, checkpoint };
}

function rootOnDisk(tiles: TileFiles, size: number): Uint8Array {
  return treeRoot(sha256, nodesOnDisk(tiles, size), size);
}

function emptyHead(): TreeHead {
  return { size: 0, root: emptyRoot(sha256) };
}

function refused(code: LogRefusal['code'], detail: string): LoadedHead {
  return { ok: false, refusal: { code, detail } };
}
