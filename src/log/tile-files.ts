import { readFileSync } from 'node:fs';
import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleBytes, parseBundle } from '../ledger/entry-bundle.ts';
import type { NodeAt } from '../ledger/merkle-tree.ts';
import { HASH_BYTES, nodesFromTiles, TILE_WIDTH, tilePath } from '../ledger/tiles.ts';
import type { Tile } from '../ledger/tiles.ts';
import { sha256 } from './crypto.ts';
import { isMissing, UNFINISHED, writeDurably } from './durable-file.ts';
import type { WriteFile } from './durable-file.ts';
import { DamagedLog } from './refusal.ts';

/** The log's tiles and entry bundles as files below `folder`, laid out as C2SP tlog-tiles. */
export interface TileFiles {
  /** The tile's bytes, cut to its width where only the full one is kept. Synchronous: a proof reads a handful of small files. */
  read(tile: Tile): Uint8Array;
  write(tile: Tile, bytes: Uint8Array): Promise<void>;
  /** Removes the partial forms of a tile that is full now. */
  dropPartials(tile: Tile): Promise<void>;
  /** Removes what a crash left half written. */
  tidy(): Promise<void>;
}

export function openTiles(folder: string, write: WriteFile = writeDurably): TileFiles {
  const pathOf = (tile: Tile): string => join(folder, tilePath(tile));
  return {
    read: (tile) => {
      const exact = readIfThere(pathOf(tile));
      if (exact !== null) return wellSized(tile, exact);
      const whole: Tile = { ...tile, width: TILE_WIDTH };
      const full = readIfThere(pathOf(whole));
      if (full === null) throw new DamagedLog(`${tilePath(tile)} is missing`);
      return cut(tile, wellSized(whole, full));
    },
    write: (tile, bytes) => write(pathOf(tile), bytes),
    dropPartials: (tile) => rm(`${pathOf({ ...tile, width: TILE_WIDTH })}.p`, { recursive: true, force: true }),
    tidy: async () => {
      for await (const left of glob(`**/*${UNFINISHED}`, { cwd: folder }))
        await rm(join(folder, left), { force: true });
    },
  };
}

/** Perfect subtrees of the tree of `size`, read from its files. Each tile is read once. */
export function nodesOnDisk(tiles: TileFiles, size: number): NodeAt {
  const readByPath = new Map<string, Uint8Array>();
  return nodesFromTiles(sha256, size, (tile) => {
    const bytes = readByPath.get(tilePath(tile)) ?? tiles.read(tile);
    readByPath.set(tilePath(tile), bytes);
    return bytes;
  });
}

/** One step, since a partial tile can be dropped between looking and reading. */
function readIfThere(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function wellSized(tile: Tile, bytes: Uint8Array): Uint8Array {
  const isTorn =
    tile.level === 'entries'
      ? readEntries(tile, bytes).length !== tile.width
      : bytes.length !== tile.width * HASH_BYTES;
  if (isTorn) throw new DamagedLog(`${tilePath(tile)} is torn`);
  return bytes;
}

/** The entries of a bundle's file. A torn bundle is damage. */
export function readEntries(tile: Tile, bytes: Uint8Array): readonly Uint8Array[] {
  const entries = parseBundle(bytes);
  if (!entries.ok) throw new DamagedLog(`${tilePath(tile)} is torn`);
  return entries.value;
}

function cut(tile: Tile, full: Uint8Array): Uint8Array {
  if (tile.level !== 'entries') return full.slice(0, tile.width * HASH_BYTES);
  return bundleBytes(readEntries(tile, full).slice(0, tile.width));
}
