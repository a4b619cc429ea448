import { join } from 'node:path';
import { Unavailable } from '../domain/kit/unavailable.ts';
import { checkpointText } from '../ledger/checkpoint.ts';
import { appendEntries } from './append.ts';
import { writeDurably } from './durable-file.ts';
import type { WriteFile } from './durable-file.ts';
import { dropPartials } from './follow.ts';
import { loadHead } from './head.ts';
import { logRefusalSentence } from './refusal.ts';
import type { LogRefusal } from './refusal.ts';
import { openPublisher } from './publisher.ts';
import type { Publication, Publisher } from './publisher.ts';
import { readSeen } from './seen-size.ts';
import type { LogSigner } from './signer.ts';
import { openTiles } from './tile-files.ts';
import type { LogStore, StagedLeaf, Turn } from './types.ts';
import { untilReached, untilSequenced } from './wait-for.ts';

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
  /** How files are written; replaced where faults are injected. */
  readonly write?: WriteFile;
}

export interface SequencerState {
  /** Entries under the last checkpoint. */
  readonly size: number;
  /** When the last checkpoint was published; null before the first of this run. */
  readonly publishedAt: number | null;
  /** Why the last round did not succeed: `disk-full` and `store-away` are tried again, `stopped` is for good. */
  readonly trouble: 'none' | 'disk-full' | 'store-away' | 'stopped';
}

export interface Sequencer {
  /** Resolves when everything that was staged before the call is sequenced and its checkpoint published; rejects if that failed. */
  flush(): Promise<void>;
  /** Resolves when this node's files have at least so many entries; whoever has the turn has sequenced them already. */
  reach(size: number): Promise<void>;
  /** Stops for good before the next batch, because of damage that was found elsewhere; `onFault` hears of it. */
  halt(error: Error): Promise<void>;
  /** Ends the loop after the batch that is under way. */
  stop(): Promise<void>;
  state(): SequencerState;
  /** How many leaves wait. */
  backlog(): Promise<number>;
}

export type Started =
  | { readonly ok: true; readonly sequencer: Sequencer }
  | { readonly ok: false; readonly refusal: LogRefusal };

/**
 * Checks store, files, key and remembered size against each other, publishes the last checkpoint again, and starts the
 * loop that puts staged leaves into the tree while this node has the turn, and that brings this node's own files up to what
 * the others have signed while it has not.
 */
export async function startSequencer(options: SequencerOptions): Promise<Started> {
  const { store, dir, signer, everyMs, now, onFault, write = writeDurably } = options;
  const seenPath = join(dir, 'keys', 'seen-size');
  const tiles = openTiles(join(dir, 'log'), write);
  await tiles.tidy();
  const place = { dir, tiles };
  const loaded = await loadHead(store, place, signer, await readSeen(seenPath));
  if (!loaded.ok) return loaded;

  let head = loaded.head;
  let trouble: SequencerState['trouble'] = 'none';
  let isStopping = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let turn: Turn | null = null;
  let halted: Error | null = null;
  const publisher = openPublisher({ dir, seenPath, write, now });
  const waited = { store, round, size: () => head.size };

  if (loaded.checkpoint !== null)
    trouble = await publishAtStart(publisher, { of: loaded.head, checkpoint: loaded.checkpoint });
  schedule();
  return {
    ok: true,
    sequencer: {
      flush: () => untilSequenced(waited),
      reach: (size) => untilReached(waited, size),
      halt,
      stop,
      state: () => ({ size: head.size, publishedAt: publisher.at(), trouble }),
      backlog: () => store.backlog(),
    },
  };

  async function halt(error: Error): Promise<void> {
    halted ??= error;
    await round().catch(passOver);
  }

  async function stop(): Promise<void> {
    isStopping = true;
    clearTimeout(timer);
    await running.catch(passOver);
    await resign();
  }

  async function resign(): Promise<void> {
    const held = turn;
    turn = null;
    await held?.release();
  }

  function schedule(): void {
    if (isStopping || trouble === 'stopped') return;
    timer = setTimeout(() => {
      round().then(schedule, schedule);
    }, everyMs);
    timer.unref();
  }

  /** One round after the other: sequences all that is staged, or follows the node that does. */
  function round(): Promise<void> {
    const next = running.catch(passOver).then(drain);
    running = next;
    return next;
  }

  async function drain(): Promise<void> {
    if (trouble === 'stopped') throw new Error('the sequencer has stopped');
    try {
      if (halted !== null) throw halted;
      turn ??= await begin();
      if (turn === null) await follow();
      const owed = publisher.owed();
      if (owed !== null) await publisher.publish(owed);
      while (turn !== null && (await sequenceBatch(turn.epoch)));
      trouble = 'none';
    } catch (error) {
      trouble = troubleOf(error);
      if (trouble === 'stopped') onFault(error instanceof Error ? error : new Error(String(error)));
      if (trouble === 'store-away') await resign().catch(passOver); // the turn went with its connection
      throw error;
    }
  }

  /** Takes the turn if it is free, and then goes on from where the node before stopped. */
  async function begin(): Promise<Turn | null> {
    const taken = await asking(() => store.takeTurn());
    if (taken === null) return null;
    void taken.lost.then(() => {
      if (turn === taken) turn = null;
    });
    try {
      await goOn();
      return taken;
    } catch (error) {
      await taken.release().catch(passOver);
      throw error;
    }
  }

  async function follow(): Promise<void> {
    if ((await asking(() => store.head())).size !== head.size) await goOn();
  }

  /** Brings this node to where the log is. A node that stopped in the middle, this one too, may not have published that. */
  async function goOn(): Promise<void> {
    const again = await loadHead(askingStore(store), place, signer, await readSeen(seenPath));
    if (!again.ok) throw new Error(logRefusalSentence(again.refusal));
    const isBehind = again.head.size > head.size || publisher.owed() !== null;
    if (isBehind && again.checkpoint !== null) publisher.owe({ of: again.head, checkpoint: again.checkpoint });
    head = again.head;
  }

  /** Sequences one batch; false when nothing is staged or the turn was lost. */
  async function sequenceBatch(epoch: number): Promise<boolean> {
    if (halted !== null) throw halted;
    const staged = await asking(() => store.staged(BATCH));
    if (staged.length === 0) return false;
    // A node that was overtaken must not write over the tiles of the one that has the turn now.
    if ((await asking(() => store.head())).size !== head.size) return resign().then(() => false);
    const next = await appendEntries(
      tiles,
      head,
      staged.map(({ leaf }) => leaf),
    );
    const checkpoint = signer.signNote(checkpointText({ origin: signer.key.name, ...next }));
    const entries = indexed(staged, head.size);
    const isOurs = await store.advance({ from: head.size, to: next.size, entries, checkpoint, epoch });
    if (!isOurs) return resign().then(() => false);
    const before = head;
    head = next;
    await publisher.publish({ of: head, checkpoint });
    await dropPartials(tiles, before, head);
    return true;
  }
}

/** A house on a full disk opens for reading; the first round after there is space publishes. */
async function publishAtStart(publisher: Publisher, first: Publication): Promise<SequencerState['trouble']> {
  try {
    await publisher.publish(first);
    return 'none';
  } catch (error) {
    if (troubleOf(error) !== 'disk-full') throw error;
    return 'disk-full';
  }
}

function indexed(staged: readonly StagedLeaf[], from: number): readonly { index: number; eventId: string }[] {
  return staged.map(({ eventId }, i) => ({ index: from + i, eventId }));
}

/**
 * A full disk passes: nothing was put in place, and the next round writes whole new files. A store that does not answer a question
 * passes too: the next round begins with a fresh turn and head. Whatever else it is, nothing may be signed after it.
 */
function troubleOf(error: unknown): SequencerState['trouble'] {
  if (error instanceof StoreAway || (error instanceof Unavailable && error.reason === 'database-away'))
    return 'store-away';
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    ? 'disk-full'
    : 'stopped';
}

class StoreAway extends Error {}

/** Asks the store something that changes nothing, so that it can be asked again. */
async function asking<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new StoreAway('the store did not answer the sequencer', { cause: error });
  }
}

/** What is asked of a store while the head is loaded. */
function askingStore(store: LogStore): Pick<LogStore, 'head' | 'entries'> {
  return {
    head: () => asking(() => store.head()),
    entries: (from, limit) => asking(() => store.entries(from, limit)),
  };
}

/** Whoever called `flush` has had the error, and `onFault` too. */
function passOver(): void {}
