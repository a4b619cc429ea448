import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sameBytes } from '../../../ledger/bytes.ts';
import { readCheckpoint } from '../../../ledger/checkpoint.ts';
import type { SignedCheckpoint } from '../../../ledger/checkpoint.ts';
import { prevOf, parseLeaf } from '../../../ledger/leaf.ts';
import { verifyNote } from '../../../ledger/note.ts';
import { treeRoot } from '../../../ledger/merkle-tree.ts';
import { TILE_WIDTH, tileWidth } from '../../../ledger/tiles.ts';
import { ed25519, sha256 } from '../../../log/crypto.ts';
import { DamagedLog } from '../../../log/refusal.ts';
import { scrub } from '../../../log/scrub.ts';
import { readSeen } from '../../../log/seen-size.ts';
import { openSigner } from '../../../log/signer.ts';
import { nodesOnDisk, openTiles, readEntries } from '../../../log/tile-files.ts';
import { brand } from '../../../domain/kit/ids.ts';
import type { HealthLine } from '../../../operations/house/health.ts';
import { broken, named, well } from '../looking.ts';
import type { Check, Looking } from '../looking.ts';

const FROM_A_COPY = 'Bring back the log folder from a copy. The server signs nothing until it fits.';

/** The last checkpoint is signed by our key, the files have its root, and every entry is the leaf of its event. */
export const checkLedger: Check = async (looking) => {
  const head = await looking.picture.db.selectFrom('log_head').select(['size', 'checkpoint']).executeTakeFirstOrThrow();
  const seen = await readSeen(join(looking.dir, 'keys', 'seen-size'));
  if (seen !== null && head.size < seen.size)
    return [
      broken(
        'ledger',
        `The database knows ${head.size} entries, and ${seen.size} were signed before: it is an older copy.`,
        'Bring back the newer database, or restore with throughline restore and acknowledge what is lost.',
      ),
    ];
  if (head.checkpoint === null) return [well('ledger', 'Nothing was written into the ledger yet.')];
  const signed = readCheckpoint(head.checkpoint);
  const lines = [...signatureOf(looking, signed), ...(await onDisk(looking, signed))];
  if (looking.isThorough) lines.push(...(await chains(looking)), ...(await entries(looking, signed)));
  return lines.length > 0
    ? lines
    : [well('ledger', `${signed.size} entries, signed${looking.isThorough ? ', and every file and event fits' : ''}.`)];
};

function signatureOf({ keys }: Looking, signed: SignedCheckpoint): readonly HealthLine[] {
  if (keys === null) return [];
  const signer = openSigner(signed.origin, keys.logSeed());
  return verifyNote(signed.note, [signer.key], ed25519).state === 'signed'
    ? []
    : [
        broken(
          'ledger',
          'The last checkpoint was not signed by the key that is here.',
          'Bring back the keys folder that belongs to this database.',
        ),
      ];
}

/** A quick look reads the tiles at the edge, a thorough one each of them. */
async function onDisk({ dir, isThorough }: Looking, signed: SignedCheckpoint): Promise<readonly HealthLine[]> {
  if (isThorough) {
    const { damage } = await scrub(dir, signed, async () => undefined);
    return damage.length === 0 ? [] : [broken('ledger', `Damaged in the log folder: ${named(damage)}.`, FROM_A_COPY)];
  }
  try {
    const root = treeRoot(sha256, nodesOnDisk(openTiles(join(dir, 'log')), signed.size), signed.size);
    if (!sameBytes(root, signed.root))
      return [broken('ledger', 'The files of the log do not have the signed root.', FROM_A_COPY)];
  } catch (error) {
    if (error instanceof DamagedLog)
      return [broken('ledger', `Damaged in the log folder: ${error.message}.`, FROM_A_COPY)];
    throw error;
  }
  const published = await readFile(join(dir, 'log', 'checkpoint'), 'utf8').catch(() => null);
  return published === null
    ? [broken('ledger', 'The checkpoint is missing from the log folder.', 'Start the server again: it publishes it.')]
    : [];
}

/** Each stream has as many events as it says, and each names the one before it. */
async function chains({ picture }: Looking): Promise<readonly HealthLine[]> {
  const wrong: string[] = [];
  for (let after = ''; ;) {
    const streams = await picture.db
      .selectFrom('stream')
      .select(['id', 'kind', 'number', 'version'])
      .where('id', '>', brand<'stream'>(after))
      .orderBy('id')
      .limit(200)
      .execute();
    for (const { id, kind, number, version } of streams) {
      const events = await picture.reads.eventsFrom(id, 0);
      let last: Uint8Array | null = null;
      let isWhole = events.length === version;
      for (const [i, { leaf, seq }] of events.entries()) {
        const read = parseLeaf(leaf);
        isWhole &&=
          read.ok &&
          seq === i &&
          read.value.seq === i &&
          read.value.case === id &&
          read.value.prev === (last === null ? null : prevOf(sha256, last));
        last = leaf;
      }
      if (!isWhole) wrong.push(`${kind} ${number}`);
    }
    const end = streams.at(-1);
    if (end === undefined) break;
    after = end.id;
  }
  return wrong.length === 0
    ? []
    : [broken('ledger', `The events do not follow one another in: ${named(wrong)}.`, 'Restore from a backup.')];
}

/** The entries of the log are the leaves of the events that the database has at their places. */
async function entries({ dir, picture }: Looking, { size }: SignedCheckpoint): Promise<readonly HealthLine[]> {
  const tiles = openTiles(join(dir, 'log'));
  const wrong: string[] = [];
  for (let index = 0; index * TILE_WIDTH < size; index += 1) {
    const bundle = { level: 'entries', index, width: tileWidth('entries', index, size) } as const;
    const rows = await picture.db
      .selectFrom('log_entry')
      .innerJoin('event', 'event.id', 'log_entry.event')
      .select(['event.leaf', 'log_entry.position'])
      .where('log_entry.position', '>=', index * TILE_WIDTH)
      .where('log_entry.position', '<', index * TILE_WIDTH + bundle.width)
      .orderBy('log_entry.position')
      .execute();
    try {
      const kept = readEntries(bundle, tiles.read(bundle));
      if (rows.length !== kept.length || rows.some(({ leaf }, i) => !sameBytes(leaf, kept[i] ?? new Uint8Array())))
        wrong.push(`${index * TILE_WIDTH} to ${index * TILE_WIDTH + bundle.width - 1}`);
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error; // the scrub has named it
    }
  }
  return wrong.length === 0
    ? []
    : [
        broken(
          'ledger',
          `The database and the log differ among the entries ${named(wrong)}.`,
          'Restore from a backup.',
        ),
      ];
}
