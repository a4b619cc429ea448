import { parentPort, workerData } from 'node:worker_threads';
import { attempt } from './attempt.ts';
import type { Job, Said } from './job.ts';

const say = (said: Said): void => parentPort?.postMessage(said);

say({ begun: true });
say({ code: await attempt(jobOf(workerData)) });

/** `apart.ts` starts this thread and hands it nothing else. */
function jobOf(data: unknown): Job {
  return data as Job;
}
