import type { Sha256 } from './bytes.ts';
import { hashNode } from './merkle-hash.ts';
import type { NodeAt } from './merkle-tree.ts';

/** C2SP tlog-tiles v0.1.0: a full tile has 256 hashes of 32 bytes, and covers 8 levels of the tree. */
export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;

/** One tile, or one entry bundle (`level` 'entries'). `width` is 1–256; 256 is a full one. */
export interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** The path below the log's prefix: tile/<L>/<N>[.p/<W>], with N in groups of three digits: 1234067 is x001/x234/067. */
export function tilePath(tile: Tile): string {
  const partial = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`;
  return `tile/${tile.level}/${groups(tile.index)}${partial}`;
}

/** Every tile and bundle of a tree of `size` that is not, in this width, in the tree of `older` already. */
export function tilesBetween(older: number, size: number): readonly Tile[] {
  const tiles: Tile[] = [...rowBetween('entries', older, size)];
  for (let [level, span] = [0, 1]; Math.floor(size / span) > 0; [level, span] = [level + 1, span * TILE_WIDTH]) {
    tiles.push(...rowBetween(level, Math.floor(older / span), Math.floor(size / span)));
  }
  return tiles;
}

/** How wide tile `index` of `level` is in a tree of `size` leaves: 0 where there is none. */
export function tileWidth(level: number | 'entries', index: number, size: number): number {
  const hashes = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Perfect subtrees of the tree of `size`, out of its tiles. `readTile` gives at least `width` hashes, joined. */
export function nodesFromTiles(sha256: Sha256, size: number, readTile: (tile: Tile) => Uint8Array): NodeAt {
  return (level, index) => {
    const tileLevel = Math.floor(level / 8);
    const hashes = 2 ** (level % 8);
    const start = index * hashes;
    const tile = Math.floor(start / TILE_WIDTH);
    const width = tileWidth(tileLevel, tile, size);
    const first = start % TILE_WIDTH;
    if (first + hashes > width) throw new RangeError('no such node in a tree of this size');
    return fold(sha256, readTile({ level: tileLevel, index: tile, width }), first, hashes);
  };
}

function* rowBetween(level: Tile['level'], older: number, hashes: number): Generator<Tile> {
  if (older === hashes) return;
  for (let index = Math.floor(older / TILE_WIDTH); index * TILE_WIDTH < hashes; index += 1) {
    yield { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
  }
}

function groups(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const parts = padded.match(/[0-9]{3}/gu) ?? [];
  return parts.map((part, i) => (i === parts.length - 1 ? part : `x${part}`)).join('/');
}

/** The hash that a full tile has in the tile above it. */
export function fullTileHash(sha256: Sha256, tile: Uint8Array): Uint8Array {
  return fold(sha256, tile, 0, TILE_WIDTH);
}

/** The root of the perfect subtree over `count` hashes of a tile. */
function fold(sha256: Sha256, tile: Uint8Array, first: number, count: number): Uint8Array {
  if (count === 1) return tile.slice(first * HASH_BYTES, (first + 1) * HASH_BYTES);
  const half = count / 2;
  return hashNode(sha256, fold(sha256, tile, first, half), fold(sha256, tile, first + half, half));
}
