import { compareChange } from '../operations/case/compare-change.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 100;

/** After each import, what was signed for its identities is compared with what it shows; a case that is contradicted wakes. */
export async function compareChanges(ctx: Context): Promise<number> {
  let compared = 0;
  for (const { case: id, request } of await ctx.store.changesToCompare(AT_ONCE)) {
    const done = await enter(ctx, compareChange, asSystem({ case: id, request }));
    if (done.ok) compared += 1;
  }
  return compared;
}
