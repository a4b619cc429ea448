import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sameBytes, toHex, utf8 } from '../../../src/ledger/bytes.ts';
import { parseCheckpoint } from '../../../src/ledger/checkpoint.ts';
import type { SignedCheckpoint } from '../../../src/ledger/checkpoint.ts';
import { consistencyProof } from '../../../src/ledger/merkle-tree.ts';
import { verifyConsistency } from '../../../src/ledger/merkle-verify.ts';
import { verifyNote } from '../../../src/ledger/note.ts';
import { TILE_WIDTH, tilesBetween } from '../../../src/ledger/tiles.ts';
import { parseVerifierKey } from '../../../src/ledger/verifier-key.ts';
import { ed25519, sha256 } from '../../../src/log/crypto.ts';
import { scrub } from '../../../src/log/scrub.ts';
import { nodesOnDisk, openTiles, readEntries } from '../../../src/log/tile-files.ts';
import { call, mustCall, textAt } from './api.ts';
import type { Tables } from './rows.ts';

/** The log's key, as somebody outside wrote it down at the first start. */
export async function keyOf(url: string): Promise<string> {
  return textAt((await mustCall(url, 'ledger.key', {})).body, 'key');
}

/** Waits until nothing waits for the log, and gives its checkpoint. */
export async function settledCheckpoint(url: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await call(url, 'ledger.checkpoint', {});
    if (answer?.status === 200) {
      const { checkpoint, waiting } = answer.body as { checkpoint: string | null; waiting: number };
      if (waiting === 0 && checkpoint !== null) return checkpoint;
    }
    await sleep(50);
  }
  throw new Error('the log did not catch up within 15 s');
}

/**
 * Checks, with nothing but the key and the files, that the log of `now` is whole, signed, and begins with the log of
 * `before`, and that its entries are the leaves of the tables. Gives what is wrong.
 */
export async function wrongInLedger(
  dir: string,
  key: string,
  before: string | null,
  now: string,
  tables: Tables,
): Promise<readonly string[]> {
  const head = signedBy(key, now);
  const tiles = openTiles(join(dir, 'log'));
  const wrong: string[] = [];
  if (before !== null) {
    const older = signedBy(key, before);
    const proof = consistencyProof(sha256, nodesOnDisk(tiles, head.size), older.size, head.size);
    if (!verifyConsistency(sha256, older, head, proof))
      wrong.push(`the log of ${head.size} does not continue the log of ${older.size}`);
  }
  wrong.push(...(await scrub(dir, head, () => Promise.resolve())).damage);
  const leaves = await tables.rows(
    // the sequencer may have gone on since `now` was asked for: what came after it is not under this checkpoint
    `select event.leaf, log_entry.position from log_entry join event on event.id = log_entry.event where log_entry.position < ${head.size} order by log_entry.position`,
  );
  const entries = tilesBetween(0, head.size).flatMap((tile) =>
    tile.level === 'entries' ? [...readEntries(tile, tiles.read(tile))] : [],
  );
  if (leaves.length !== head.size || entries.length !== head.size)
    wrong.push(`${leaves.length} leaves and ${entries.length} entries for a log of ${head.size}`);
  const other = leaves.findIndex(
    ({ leaf }, i) => !(leaf instanceof Uint8Array) || !sameBytes(leaf, entries[i] ?? new Uint8Array()),
  );
  if (other >= 0)
    wrong.push(`the entry ${other} (tile ${Math.floor(other / TILE_WIDTH)}) is not the leaf of its event`);
  if (new Set(entries.map((entry) => toHex(entry))).size !== entries.length)
    wrong.push('an entry stands in the log twice');
  return wrong;
}

function signedBy(line: string, checkpoint: string): SignedCheckpoint {
  const parsed = parseCheckpoint(utf8(checkpoint));
  const key = parseVerifierKey(sha256, line);
  if (!parsed.ok || !key.ok) throw new Error('a checkpoint or the key cannot be read');
  if (verifyNote(parsed.value.note, [key.value], ed25519).state !== 'signed')
    throw new Error('a checkpoint is not signed by the log’s key');
  return parsed.value;
}
