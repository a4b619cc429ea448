import { sameBytes, utf8 } from '../ledger/bytes.ts';
import { emptyRoot } from '../ledger/merkle-hash.ts';
import { treeRoot } from '../ledger/merkle-tree.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import { verifyNote } from '../ledger/note.ts';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { ed25519, sha256 } from './crypto.ts';
import { catchUp, publishedHere } from './follow.ts';
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
 * The log's head as the store, this node's files, the key and the remembered size agree on it; where they do not agree, a refusal.
 * Where another node has gone on, the files here are brought up to it first, out of the leaves in the store. Read before the
 * first signature and again whenever another node may have gone on.
 */
export async function loadHead(
  store: Pick<LogStore, 'head' | 'entries'>,
  place: { readonly dir: string; readonly tiles: TileFiles },
  signer: LogSigner,
  seen: TreeHead | null,
): Promise<LoadedHead> {
  const { size, checkpoint } = await store.head();
  if (seen !== null && size < seen.size)
    return refused('rolled-back', `${size} entries here, ${seen.size} signed before`);
  if (checkpoint === null)
    return size === 0 ? { ok: true, head: emptyHead(), checkpoint } : refused('damaged', 'no checkpoint');
  const signed = parseCheckpoint(utf8(checkpoint));
  if (!signed.ok || signed.value.size !== size) return refused('damaged', 'the checkpoint is not of the recorded size');
  if (verifyNote(signed.value.note, [signer.key], ed25519).state !== 'signed')
    return refused('other-key', signed.value.origin);
  return onDisk(store, place, signed.value, seen, checkpoint);
}

async function onDisk(
  store: Pick<LogStore, 'head' | 'entries'>,
  { dir, tiles }: { readonly dir: string; readonly tiles: TileFiles },
  head: TreeHead,
  seen: TreeHead | null,
  checkpoint: string,
): Promise<LoadedHead> {
  try {
    const own = (await publishedHere(dir)) ?? emptyHead();
    if (own.size > head.size) return refused('rolled-back', `${head.size} entries here, ${own.size} published before`);
    if (!isWhole(tiles, head)) await catchUp(store, tiles, own, head.size);
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

/** Whether the files have that tree already: written by a node that stopped before it could publish it. */
function isWhole(tiles: TileFiles, head: TreeHead): boolean {
  try {
    return sameBytes(rootOnDisk(tiles, head.size), head.root);
  } catch (error) {
    if (error instanceof DamagedLog) return false;
    throw error;
  }
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
