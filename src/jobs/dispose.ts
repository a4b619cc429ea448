import { beginDisposal, executeDisposal } from '../operations/engagement/disposal/execute.ts';
import { verifyDisposal } from '../operations/engagement/disposal/verify.ts';
import type { Context, StreamId } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import type { EngagementRow } from '../store/types.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 20;
/** What could still be read is tried again after so long. */
const TRY_AGAIN_MS = 24 * 60 * 60_000;

/**
 * Disposes of engagements whose day has come or whose early disposal was approved, and tries whether it worked. What was cut
 * off goes on where it ended. A refusal means that a hold came first, or that the desk is busy: the next round looks again.
 */
export function disposer(ctx: Context): (ending: AbortSignal) => Promise<number> {
  const tried = new Map<StreamId, number>();
  return async (ending) => {
    let disposed = 0;
    for (const row of await ctx.store.engagementsToDispose(ctx.now(), AT_ONCE)) {
      if (ending.aborted) break;
      if (row.disposal === 'executed' && (tried.get(row.engagement) ?? -TRY_AGAIN_MS) + TRY_AGAIN_MS > ctx.now())
        continue;
      if (!(await carriedOut(ctx, row))) continue;
      tried.set(row.engagement, ctx.now());
      disposed += 1;
    }
    return disposed;
  };
}

async function carriedOut(ctx: Context, { engagement, disposal }: EngagementRow): Promise<boolean> {
  const input = asSystem({ engagement });
  if (disposal !== 'executed') {
    if (disposal !== 'begun' && !(await enter(ctx, beginDisposal, input)).ok) return false;
    if (!(await enter(ctx, executeDisposal, input)).ok) return false;
  }
  return (await enter(ctx, verifyDisposal, input)).ok;
}
