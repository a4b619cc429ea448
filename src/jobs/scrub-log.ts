import type { Context } from '../operations/context.ts';

/** Reads the whole log again; damage stops the sequencer. When the house closes, the rest is left for the next time. */
export async function scrubLog({ log }: Context, ending: AbortSignal): Promise<void> {
  await log.scrub(ending);
}
