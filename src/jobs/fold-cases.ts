import type { Context } from '../operations/context.ts';
import { foldCases } from '../operations/review/fold.ts';

const AT_ONCE = 50;

/** Counts for the review pages what has changed since, a few cases at a time, until nothing is left or it has to end. */
export async function foldChangedCases(ctx: Context, ending: AbortSignal): Promise<void> {
  while (!ending.aborted && (await foldCases(ctx, AT_ONCE)) === AT_ONCE);
}
