import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64 } from '../../ledger/base64.ts';
import { sameBytes } from '../../ledger/bytes.ts';
import { treeRoot } from '../../ledger/merkle-tree.ts';
import type { TreeHead } from '../../ledger/merkle-verify.ts';
import { sha256 } from '../../log/crypto.ts';
import { scrub } from '../../log/scrub.ts';
import { rememberSeen } from '../../log/seen-size.ts';
import { nodesOnDisk, openTiles } from '../../log/tile-files.ts';
import { MIGRATIONS } from '../../store/migrations/all.ts';
import type { Unlock } from '../archive/encryption.ts';
import type { Manifest } from '../archive/manifest.ts';
import { verifyArchive } from '../archive/read-archive.ts';
import { Cannot, orCannot } from '../cannot.ts';
import { keyPicture } from '../keys/key-picture.ts';
import type { KeyPicture } from '../keys/key-picture.ts';
import { keyRowsOf } from '../keys/key-rows.ts';
import { openPicture } from '../picture/picture.ts';
import type { Place } from '../picture/picture.ts';
import { openSink } from '../rows/sink.ts';
import { makeViews } from './make-views.ts';
import { putData } from './put-data.ts';
import { putKeys } from './put-keys.ts';
import { seenBefore } from './seen-before.ts';
import type { SeenBefore } from './seen-before.ts';
import { emptyTarget, takeAway, targetIsWhole } from './target.ts';

export interface RestoreOrder extends Place {
  readonly archive: string;
  readonly keys: string;
  readonly unlock: Unlock;
  /** What is left of the old data folder: what was destroyed and signed since. Null for nothing. */
  readonly old: string | null;
  /** Lines of what was destroyed, from elsewhere. */
  readonly tombstones: readonly string[];
  /** Whether somebody has said that what came after the backup is to be lost. */
  readonly isRollbackAcknowledged: boolean;
  readonly now: number;
  readonly progress: (says: string) => void;
  /**
   * Opens the place for the first time and writes down what was done. Until that is durable the place opens for nobody else,
   * so that no rollback stays unrecorded.
   */
  readonly open: (restored: Restored) => Promise<void>;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly cases: number;
  /** The largest size that is known to have been signed before. */
  readonly seen: number;
  /** The backup ends before that. */
  readonly isOlder: boolean;
  /** When the copy of the keys was made: what was destroyed later is known only from elsewhere. */
  readonly keysMadeAt: number;
}

/**
 * Makes an installation again out of a backup and a copy of its keys, in an empty place. Both archives are read to their ends
 * before anything is written; until the last step the place does not open. Where it fails, the place is empty again.
 */
export async function restore(order: RestoreOrder): Promise<Restored> {
  const { archive, keys, unlock, progress } = order;
  progress('reading the backup to its end');
  const manifest = await verifyArchive(archive, unlock, 'data');
  if (manifest.steps.some((number) => !MIGRATIONS.some((one) => one.number === number)))
    throw new Cannot('This backup was made by a newer version of Throughline. Restore it with that version.');
  const { madeAt: keysMadeAt } = await verifyArchive(keys, unlock, 'keys');
  const before = await seenBefore(order);
  const seen = Math.max(0, ...before.heads.map(({ size }) => size));
  const isOlder = manifest.size < seen;
  if (isOlder && !order.isRollbackAcknowledged)
    throw new Cannot(
      `This backup ends at ${manifest.size} entries of the ledger, and ${seen} were signed before it was lost: what came between would be gone. Use a newer backup, or say why with --acknowledge-rollback "REASON"; it is written into the ledger.`,
    );
  await emptyTarget(order);
  try {
    const cases = await put(order, manifest, before);
    const restored = { manifest, cases, seen, isOlder, keysMadeAt };
    await order.open(restored);
    await targetIsWhole(order);
    return restored;
  } catch (error) {
    // where even that fails, what is there says that it is not whole, and the next restore begins anew
    await takeAway(order).catch(() => undefined);
    return orCannot(
      error,
      'There is not enough space to restore into: what was put there was taken away again. Make space, then run the same command again.',
    );
  }
}

/** Everything in its place; gives how many cases there are. */
async function put(order: RestoreOrder, manifest: Manifest, before: SeenBefore): Promise<number> {
  const { keys, unlock, progress } = order;
  await putKeys(keys, unlock, order.dir, [...order.tombstones, ...before.tombstones]);
  await putData({ ...order, manifest });
  progress('the keys');
  const vault = await checkedKeys(order);
  const cases = await folded(order, vault);
  progress('the ledger');
  await checkLedger(order.dir, manifest, before.heads);
  return cases;
}

/** Without the keys of its streams nothing of the backup could be read: such keys belong to another installation. */
async function checkedKeys(place: Place): Promise<KeyPicture> {
  const own = { dir: place.dir, vault: { databaseUrl: null, keyFile: null } };
  const rows = await keyRowsOf(own);
  const read = rows === null ? null : keyPicture(own, rows);
  if (read?.ok !== true || !read.keys.isRightRoot)
    throw new Cannot('The copy of the keys is not whole. Use another copy.');
  const { keys } = read;
  const picture = await openPicture(place);
  try {
    const streams = await picture.db.selectFrom('stream').select('key').execute();
    const opening = streams.filter(({ key }) => keys.opens(key)).length;
    if (opening < streams.length)
      throw new Cannot(
        `The copy of the keys opens ${opening} of ${streams.length} streams of this backup: it is older than the backup, or of another installation. Use a copy of the keys that was made after it.`,
      );
    return keys;
  } finally {
    await picture.close();
  }
}

async function folded(order: RestoreOrder, vault: KeyPicture): Promise<number> {
  const sink = await openSink(order);
  try {
    const cases = await makeViews({ ...order, vault }, sink);
    await sink.finish();
    return cases;
  } finally {
    await sink.close();
  }
}

/** The files have the root that the backup says, and that root is the one that the checkpoint signs. */
async function checkLedger(dir: string, manifest: Manifest, seen: readonly TreeHead[]): Promise<void> {
  await mkdir(join(dir, 'log'), { recursive: true, mode: 0o700 });
  if (manifest.root === null) return;
  const head: TreeHead = { size: manifest.size, root: fromBase64(manifest.root) };
  const { damage } = await scrub(dir, head, async () => undefined);
  const root =
    damage.length > 0 ? null : treeRoot(sha256, nodesOnDisk(openTiles(join(dir, 'log')), head.size), head.size);
  if (root === null || !sameBytes(root, head.root))
    throw new Cannot('The ledger in this backup does not have the root that it says. Use another backup.');
  const tiles = openTiles(join(dir, 'log'));
  const isOther = seen.some(
    (one) => one.size <= head.size && !sameBytes(treeRoot(sha256, nodesOnDisk(tiles, one.size), one.size), one.root),
  );
  if (isOther)
    throw new Cannot(
      'The ledger in this backup is not the one that was signed with these keys. Bring the backup and the keys of one installation.',
    );
  await rememberSeen(join(dir, 'keys', 'seen-size'), head);
}
