import { Worker } from 'node:worker_threads';
import type { Job, Said } from './job.ts';

/** How much longer than its own deadline a thread may take to say so and to wipe what it held, in milliseconds. */
const GRACE = 2_000;
/** What a driver may take up before its thread is ended, in megabytes. */
const HEAP = 64;

/**
 * Makes an attempt in a thread of its own, which ends with it. A driver that a host makes throw out of turn, or turn in
 * circles, would take the whole server with it otherwise; and what a driver holds of a password goes with the thread.
 * What it prints is dropped. Throws when the thread cannot begin: that is a defect of ours.
 */
export async function apart(job: Job): Promise<string> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: job,
    transferList: [job.credential.buffer],
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    env: {}, // drivers read settings from there
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let begun = false;
  const late = setTimeout(() => resolve('timeout'), job.limits.totalMillis + GRACE);
  worker.on('message', (said: Said) => {
    if ('code' in said) resolve(said.code);
    else begun = true;
  });
  worker.on('error', (error) => (begun ? resolve('not-understood') : reject(error)));
  worker.on('exit', () => resolve('not-understood'));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
