import type { Millis } from '../../domain/kit/ids.ts';
import { FOLD } from '../../domain/metrics/case-facts.ts';
import type { ReviewRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { optional, whole } from '../fields.ts';
import type { Call } from '../operation.ts';
import { foldCases } from './fold.ts';

const DAY = 86_400_000;
/** What a review looks at unless something else is asked for. */
const USUAL = 90 * DAY;

/** The fields of a window, in milliseconds since 1970; without them it is the last 90 days. */
export const WINDOW = {
  from: optional(whole(0, Number.MAX_SAFE_INTEGER)),
  to: optional(whole(0, Number.MAX_SAFE_INTEGER)),
};

export interface Window {
  readonly from: Millis;
  readonly to: Millis;
}

export function windowOf(
  { from, to }: { readonly from: Millis | null; readonly to: Millis | null },
  call: Call,
): Window {
  const end = to ?? call.at;
  return { from: from ?? Math.max(0, end - USUAL), to: end };
}

/** Cases that one question counts anew before it answers; the job counts the others. */
const AT_ONCE = 200;

/** Counts anew what has changed, as far as one question may take; gives how many cases are left. */
export async function catchUp(ctx: Context): Promise<number> {
  await foldCases(ctx, AT_ONCE);
  return ctx.store.casesToReviewCount(FOLD);
}

const PAGE = 500;

/** Every case that was open at some time in the window, in the order of their numbers, a page in memory at a time. */
export async function* reviewed(ctx: Context, window: Window, after = 0): AsyncGenerator<ReviewRow, void> {
  for (let last = after; ;) {
    const page = await ctx.store.reviews(window, last, PAGE);
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) return;
    last = end.number;
  }
}
