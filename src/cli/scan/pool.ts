import { Worker } from 'node:worker_threads';
import type { Audience, Batch, Item, Start, Told } from './job.ts';
import { nameOf } from './name.ts';
import { cannotRead } from './outcome.ts';
import type { Selection } from './selection.ts';

/** A batch ends where it has so many bytes or files: enough to be worth a message, few enough to share the work. */
const BATCH = { bytes: 1024 * 1024, files: 64 };

/** Scans files on several threads. The audience is told in whatever order they end. */
export async function scanOnThreads(
  items: readonly Item[],
  selection: Selection,
  threads: number,
  audience: Audience,
): Promise<void> {
  const batches = batchesOf(items);
  await Promise.all(
    Array.from({ length: Math.min(threads, batches.length) }, () => work(batches, selection, audience)),
  );
}

/** One thread after the other until nothing is left: where one dies, the next goes on behind the file that killed it. */
async function work(batches: Item[][], selection: Selection, audience: Audience): Promise<void> {
  for (let left = await oneThread(batches, selection, audience); left.length > 0;) {
    const [fatal, ...others] = left;
    if (fatal === undefined) return;
    const why = 'could not be scanned: the scanner failed on it. Please report this';
    audience.done(fatal.index, cannotRead(nameOf(fatal.path).shown, why));
    if (others.length > 0) batches.unshift(others);
    left = await oneThread(batches, selection, audience);
  }
}

/** Takes batches until there are none; gives what was left of the current one when the thread died. */
function oneThread(batches: Item[][], selection: Selection, audience: Audience): Promise<readonly Item[]> {
  return new Promise((resolve) => {
    const start: Start = { selection };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start });
    let left: Item[] = [];
    const next = (): void => {
      left = batches.shift() ?? [];
      if (left.length > 0) worker.postMessage(left satisfies Batch);
      else void worker.terminate();
    };
    worker.on('message', (told: Told) => {
      if (told.kind === 'rows') audience.rows(told.index, told.rows);
      else if (told.kind === 'read') audience.read(told.bytes);
      else if (told.kind === 'begun') audience.begun?.(told.index);
      else {
        left = left.filter(({ index }) => index !== told.index);
        audience.done(told.index, told.outcome);
        if (left.length === 0) next();
      }
    });
    // what went wrong is told by the file that it happened on
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve(left));
    next();
  });
}

function batchesOf(items: readonly Item[]): Item[][] {
  const batches: Item[][] = [];
  let bytes = 0;
  for (const item of items) {
    const last = batches.at(-1);
    if (last === undefined || bytes + item.size > BATCH.bytes || last.length === BATCH.files) {
      batches.push([item]);
      bytes = item.size;
    } else {
      last.push(item);
      bytes += item.size;
    }
  }
  return batches;
}
