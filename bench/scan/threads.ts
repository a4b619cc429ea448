import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Seconds of the clock in which so many threads, side by side, scan so many bytes each. */
export async function secondsWith(threads: number, bytes: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('work.ts', import.meta.url), { workerData: { bytes } }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const start = performance.now();
  const done = Promise.all(workers.map((worker) => once(worker, 'message')));
  for (const worker of workers) worker.postMessage('go');
  await done;
  return (performance.now() - start) / 1000;
}
