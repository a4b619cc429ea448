import { FOLD, factsOfCase } from '../../domain/metrics/case-facts.ts';
import type { CaseId } from '../../domain/kit/ids.ts';
import type { ReviewRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { loadCase } from '../load.ts';

/**
 * Counts cases anew whose events the review pages have not seen yet, the oldest first; gives how many. What is kept is
 * made from the events and can be made again at will, so it is no change that needs an event of its own.
 */
export async function foldCases(ctx: Context, limit: number): Promise<number> {
  const ids = await ctx.store.casesToReview(FOLD, limit);
  const rows: ReviewRow[] = [];
  for (const id of ids) {
    const row = await foldOne(ctx, id);
    if (row !== null) rows.push(row);
  }
  if (rows.length > 0) await ctx.store.append({ streams: [], events: [], reviews: rows });
  return rows.length;
}

async function foldOne(ctx: Context, id: CaseId): Promise<ReviewRow | null> {
  const loaded = await loadCase(ctx, id);
  if (loaded === null) return null;
  const { stream, state } = loaded;
  const events = loaded.events.map(({ event }) => event);
  return {
    case: id,
    number: stream.number,
    version: stream.version,
    fold: FOLD,
    openedAt: state.openedAt,
    changedAt: Math.max(...events.map(({ facts }) => facts.at)),
    facts: factsOfCase(events, state),
  };
}
