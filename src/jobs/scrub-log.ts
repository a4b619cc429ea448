import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../operations/context.ts';

/** Between two files of the log: some 200 files a second at most, so that the desk does not feel it. */
const PAUSE_MS = 5;

/** Reads the whole log again; damage stops the sequencer. When the house closes, the rest is left for the next time. */
export async function scrubLog({ log }: Context, ending: AbortSignal): Promise<void> {
  try {
    await log.scrub(() => sleep(PAUSE_MS, undefined, { signal: ending, ref: false }));
  } catch (error) {
    if (!ending.aborted) throw error;
  }
}
