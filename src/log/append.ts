import { concat, sameBytes } from '../ledger/bytes.ts';
import { bundleBytes } from '../ledger/entry-bundle.ts';
import { hashLeaf } from '../ledger/merkle-hash.ts';
import { consistencyProof, treeRoot } from '../ledger/merkle-tree.ts';
import { verifyConsistency } from '../ledger/merkle-verify.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import { fullTileHash, HASH_BYTES, TILE_WIDTH, tilePath, tilesBetween, tileWidth } from '../ledger/tiles.ts';
import type { Tile } from '../ledger/tiles.ts';
import { sha256 } from './crypto.ts';
import { DamagedLog } from './refusal.ts';
import { nodesOnDisk, readEntries } from './tile-files.ts';
import type { TileFiles } from './tile-files.ts';

/**
 * Writes the tiles and bundles of the tree with these entries added, reads them back, and gives the new head as it follows
 * from what was read. Nothing refers to the new files until the caller has recorded the head: after a crash the
 * same call writes them again. Throws `DamagedLog` where the files do not continue `head`.
 */
export async function appendEntries(
  tiles: TileFiles,
  head: TreeHead,
  entries: readonly Uint8Array[],
): Promise<TreeHead> {
  const size = head.size + entries.length;
  const files = filesFor(tiles, head.size, size, entries);
  for (const { tile, bytes } of files) await tiles.write(tile, bytes);
  const spoiled = files.find(({ tile, bytes }) => !sameBytes(tiles.read(tile), bytes));
  if (spoiled !== undefined) throw new DamagedLog(`${tilePath(spoiled.tile)} was not read back as it was written`);
  return continued(tiles, head, size);
}

interface TileFile {
  readonly tile: Tile;
  readonly bytes: Uint8Array;
}

function filesFor(tiles: TileFiles, older: number, size: number, entries: readonly Uint8Array[]): readonly TileFile[] {
  const rows = Map.groupBy(tilesBetween(older, size), ({ level }) => level);
  const leafHashes = entries.map((entry) => hashLeaf(sha256, entry));
  const bundles = rowFiles(
    tiles,
    rows.get('entries') ?? [],
    older,
    entries.map((entry) => bundleBytes([entry])),
  );
  checkCarried(tiles, older);
  const files = [...bundles];
  for (let [level, added] = [0, leafHashes]; rows.has(level); level += 1) {
    const row = rowFiles(tiles, rows.get(level) ?? [], older, added);
    files.push(...row);
    added = row.filter(({ tile }) => tile.width === TILE_WIDTH).map(({ bytes }) => fullTileHash(sha256, bytes));
  }
  return files;
}

/** Each tile of a row: what the older tree has of it, and then what is added. */
function rowFiles(
  tiles: TileFiles,
  row: readonly Tile[],
  older: number,
  added: readonly Uint8Array[],
): readonly TileFile[] {
  let taken = 0;
  return row.map((tile) => {
    const width = tileWidth(tile.level, tile.index, older);
    const before = width === 0 ? new Uint8Array() : tiles.read({ ...tile, width });
    const more = added.slice(taken, taken + tile.width - width);
    taken += more.length;
    return { tile, bytes: concat(before, ...more) };
  });
}

/** What is carried over from the last partial bundle has to be what its hashes say. */
function checkCarried(tiles: TileFiles, older: number): void {
  const index = Math.floor(older / TILE_WIDTH);
  const width = tileWidth(0, index, older);
  if (width === 0) return;
  const hashes = tiles.read({ level: 0, index, width });
  const bundle: Tile = { level: 'entries', index, width };
  readEntries(bundle, tiles.read(bundle)).forEach((entry, i) => {
    const hash = hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
    if (!sameBytes(hashLeaf(sha256, entry), hash)) throw new DamagedLog(`${tilePath(bundle)} does not fit its hashes`);
  });
}

/** The head of the tree on disk, if it continues `head`. */
function continued(tiles: TileFiles, head: TreeHead, size: number): TreeHead {
  const nodeAt = nodesOnDisk(tiles, size);
  const next: TreeHead = { size, root: treeRoot(sha256, nodeAt, size) };
  const isConsistent =
    head.size === 0 || verifyConsistency(sha256, head, next, consistencyProof(sha256, nodeAt, head.size, size));
  if (!isConsistent) throw new DamagedLog('the tiles do not continue the last checkpoint');
  return next;
}
