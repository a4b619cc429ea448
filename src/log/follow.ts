import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import type { SignedCheckpoint } from '../ledger/checkpoint.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import { TILE_WIDTH, tilesBetween } from '../ledger/tiles.ts';
import { appendEntries } from './append.ts';
import { isMissing } from './durable-file.ts';
import { DamagedLog } from './refusal.ts';
import type { TileFiles } from './tile-files.ts';
import type { LogStore } from './types.ts';

/** Leaves that are taken over at once: 16 full tiles. */
const BATCH = 4096;

/**
 * The checkpoint that this node has published last, as its own files have it; null where it has none yet. Throws
 * `DamagedLog` where it cannot be read.
 */
export async function publishedHere(dir: string): Promise<SignedCheckpoint | null> {
  const bytes = await readFile(join(dir, 'log', 'checkpoint')).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (bytes === null) return null;
  const parsed = parseCheckpoint(new Uint8Array(bytes));
  if (!parsed.ok) throw new DamagedLog('log/checkpoint cannot be read');
  return parsed.value;
}

/**
 * Each node has the log's files for itself. This makes them go on from `own` up to `size` entries, out of the leaves in the
 * database, and gives the head as it follows from the files; the caller compares it with what was signed. Done again after a crash it
 * writes the same files.
 */
export async function catchUp(
  store: Pick<LogStore, 'entries'>,
  tiles: TileFiles,
  own: TreeHead,
  size: number,
): Promise<TreeHead> {
  let head = own;
  while (head.size < size) {
    const leaves = await store.entries(head.size, Math.min(BATCH, size - head.size));
    if (leaves.length === 0) throw new DamagedLog(`entry ${head.size} is not in the database`);
    const next = await appendEntries(tiles, head, leaves);
    await dropPartials(tiles, head, next);
    head = next;
  }
  return head;
}

/** Removes the partial forms of tiles that have become full between the two heads. */
export async function dropPartials(tiles: TileFiles, older: TreeHead, newer: TreeHead): Promise<void> {
  for (const tile of tilesBetween(older.size, newer.size)) {
    if (tile.width === TILE_WIDTH) await tiles.dropPartials(tile);
  }
}
