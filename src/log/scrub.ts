import { join } from 'node:path';
import { sameBytes } from '../ledger/bytes.ts';
import { hashLeaf } from '../ledger/merkle-hash.ts';
import { treeRoot } from '../ledger/merkle-tree.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import { fullTileHash, HASH_BYTES, TILE_WIDTH, tilePath, tilesBetween } from '../ledger/tiles.ts';
import type { Tile } from '../ledger/tiles.ts';
import { sha256 } from './crypto.ts';
import { DamagedLog } from './refusal.ts';
import { nodesOnDisk, openTiles, readEntries } from './tile-files.ts';
import type { TileFiles } from './tile-files.ts';

export interface ScrubReport {
  readonly tiles: number;
  /** The path of each damaged file below the log folder, with what is wrong. Empty: all is well. */
  readonly damage: readonly string[];
}

/**
 * Reads every tile and bundle of the log again and checks each against the tiles above it, up to the signed root. Run on a schedule, and
 * stop sequencing when it finds anything: a bit that flipped on disk must not be signed over.
 * `pause` is awaited between files, so that a large log does not hold up the process.
 */
export async function scrub(dir: string, head: TreeHead, pause: () => Promise<void>): Promise<ScrubReport> {
  const tiles = openTiles(join(dir, 'log'));
  const all = tilesBetween(0, head.size);
  const damage: string[] = [];
  for (const tile of all) {
    damage.push(
      ...found(() =>
        tile.level === 'entries' ? checkBundle(tiles, tile) : checkTile(tiles, tile, tile.level, head.size),
      ),
    );
    await pause();
  }
  damage.push(...found(() => checkRoot(tiles, head)));
  return { tiles: all.length, damage: [...new Set(damage)] };
}

function checkBundle(tiles: TileFiles, bundle: Tile): void {
  const hashes = tiles.read({ ...bundle, level: 0 });
  const fits = readEntries(bundle, tiles.read(bundle)).every((entry, i) =>
    sameBytes(hashLeaf(sha256, entry), hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
  );
  if (!fits) throw new DamagedLog(`${tilePath(bundle)} does not fit its hashes`);
}

/** A full tile has one hash in the tile above it. What is partial is checked through the root. */
function checkTile(tiles: TileFiles, tile: Tile, level: number, size: number): void {
  const bytes = tiles.read(tile);
  if (tile.width < TILE_WIDTH) return;
  const above = nodesOnDisk(tiles, size)(8 * (level + 1), tile.index);
  if (!sameBytes(fullTileHash(sha256, bytes), above))
    throw new DamagedLog(`${tilePath(tile)} does not fit the tile above it`);
}

function checkRoot(tiles: TileFiles, head: TreeHead): void {
  if (!sameBytes(treeRoot(sha256, nodesOnDisk(tiles, head.size), head.size), head.root)) {
    throw new DamagedLog(`the root of ${head.size} entries is not the signed one`);
  }
}

function found(check: () => void): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof DamagedLog) return [error.message];
    throw error;
  }
}
