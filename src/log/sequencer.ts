import { join } from 'node:path';
import { utf8 } from '../ledger/bytes.ts';
import { checkpointText } from '../ledger/checkpoint.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import { TILE_WIDTH, tilesBetween } from '../ledger/tiles.ts';
import { appendEntries } from './append.ts';
import { writeDurably } from './durable-file.ts';
import type { WriteFile } from './durable-file.ts';
import { loadHead } from './head.ts';
import { logRefusalSentence } from './refusal.ts';
import type { LogRefusal } from './refusal.ts';
import { readSeen, rememberSeen } from './seen-size.ts';
import type { LogSigner } from './signer.ts';
import { openTiles } from './tile-files.ts';
import type { LogStore, StagedLeaf } from './types.ts';

/** Leaves in one batch: 16 full tiles. */
const BATCH = 4096;

export interface SequencerOptions {
  readonly store: LogStore;
  /** The data folder: `log/` holds checkpoint and tiles, `keys/seen-size` what was signed before. */
  readonly dir: string;
  readonly signer: LogSigner;
  /** How often staged leaves are looked for, in milliseconds. */
  readonly everyMs: number;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Called once if the sequencer stops for good: damaged files, a failed fsync. The process should stop and recover. */
  readonly onFault: (error: Error) => void;
  /** The fencing epoch that this node holds; 0 on SQLite. */
  readonly epoch?: number;
  /** How files are written; replaced where faults are injected. */
  readonly write?: WriteFile;
}

export interface SequencerState {
  /** Entries under the last checkpoint. */
  readonly size: number;
  /** When the last checkpoint was published; null before the first of this run. */
  readonly publishedAt: number | null;
  /** Why the last batch did not succeed: `disk-full` is tried again, `stopped` is for good. */
  readonly trouble: 'none' | 'disk-full' | 'stopped';
}

export interface Sequencer {
  /** Resolves when everything that was staged before the call is sequenced and its checkpoint published; rejects if that failed. */
  flush(): Promise<void>;
  /** Ends the loop after the batch that is under way. */
  stop(): Promise<void>;
  state(): SequencerState;
  /** How many leaves wait. */
  backlog(): Promise<number>;
}

export type Started = { readonly ok: true; readonly sequencer: Sequencer } | { readonly ok: false; readonly refusal: LogRefusal };

/**
 * Checks store, files, key and remembered size against each other, publishes the last checkpoint again, and starts the
 * loop that puts staged leaves into the tree. One sequencer at a time: the caller holds the lock.
 */
export async function startSequencer(options: SequencerOptions): Promise<Started> {
  const { store, dir, signer, everyMs, now, onFault, epoch = 0, write = writeDurably } = options;
  const seenPath = join(dir, 'keys', 'seen-size');
  const tiles = openTiles(join(dir, 'log'), write);
  await tiles.tidy();
  const loaded = await loadHead(store, tiles, signer, await readSeen(seenPath));
  if (!loaded.ok) return loaded;

  let head = loaded.head;
  let publishedAt: number | null = null;
  let trouble: SequencerState['trouble'] = 'none';
  let isStopping = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  if (loaded.checkpoint !== null) await publish(loaded.head, loaded.checkpoint);
  schedule();
  return { ok: true, sequencer: { flush, stop, state: () => ({ size: head.size, publishedAt, trouble }), backlog: () => store.backlog() } };

  function flush(): Promise<void> {
    running = running.catch(passOver).then(drain);
    return running;
  }

  async function stop(): Promise<void> {
    isStopping = true;
    clearTimeout(timer);
    await running.catch(passOver);
  }

  function schedule(): void {
    if (isStopping || trouble === 'stopped') return;
    timer = setTimeout(() => {
      flush().then(schedule, schedule);
    }, everyMs);
    timer.unref();
  }

  async function drain(): Promise<void> {
    if (trouble === 'stopped') throw new Error('the sequencer has stopped');
    try {
      while (await sequenceBatch());
      trouble = 'none';
    } catch (error) {
      trouble = isDiskFull(error) ? 'disk-full' : 'stopped';
      if (trouble === 'stopped') onFault(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }

  /** Sequences one batch; false when nothing is staged. */
  async function sequenceBatch(): Promise<boolean> {
    const staged = await store.staged(BATCH);
    if (staged.length === 0) return false;
    const next = await appendEntries(tiles, head, staged.map(({ leaf }) => leaf));
    const checkpoint = signer.signNote(checkpointText({ origin: signer.key.name, ...next }));
    const entries = indexed(staged, head.size);
    const isOurs = await store.advance({ from: head.size, to: next.size, entries, checkpoint, epoch });
    if (!isOurs) {
      await reload();
      return true;
    }
    const before = head;
    head = next;
    await publish(head, checkpoint);
    await dropPartials(before, head);
    return true;
  }

  /** Another node went on, or our own last step was recorded although we were not told: what the store says counts. */
  async function reload(): Promise<void> {
    const again = await loadHead(store, tiles, signer, await readSeen(seenPath));
    if (!again.ok) throw new Error(logRefusalSentence(again.refusal));
    if (again.head.size === head.size) throw new Error('the store refused a step although its size had not changed');
    head = again.head;
  }

  /** The head is remembered before anybody can see the checkpoint. */
  async function publish(of: TreeHead, checkpoint: string): Promise<void> {
    await rememberSeen(seenPath, of);
    await write(join(dir, 'log', 'checkpoint'), utf8(checkpoint));
    publishedAt = now();
  }

  async function dropPartials(older: TreeHead, newer: TreeHead): Promise<void> {
    for (const tile of tilesBetween(older.size, newer.size)) {
      if (tile.width === TILE_WIDTH) await tiles.dropPartials(tile);
    }
  }
}

function indexed(staged: readonly StagedLeaf[], from: number): readonly { index: number; eventId: string }[] {
  return staged.map(({ eventId }, i) => ({ index: from + i, eventId }));
}

/** A full disk passes; nothing was put in place, and the next round writes whole new files. */
function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** Whoever called `flush` has had the error, and `onFault` too. */
function passOver(): void {}
