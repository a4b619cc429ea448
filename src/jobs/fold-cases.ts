import type { Context } from '../operations/context.ts';
import { foldCases } from '../operations/review/fold.ts';

const AT_ONCE = 50;

/** Counts for the review pages what has changed since, a few cases at a time, until nothing is left or it has to end. Gives how many. */
export async function foldChangedCases(ctx: Context, ending: AbortSignal): Promise<number> {
  for (let folded = 0; ;) {
    const more = ending.aborted ? 0 : await foldCases(ctx, AT_ONCE);
    folded += more;
    if (more < AT_ONCE) return folded;
  }
}
