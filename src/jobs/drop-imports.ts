import { drop, STAGED_MS } from '../operations/inventory/apply.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { asSystem } from './as-system.ts';

/** Few at a time: each may hold as many records as an import can. */
const AT_ONCE = 10;

/** Removes what was staged for imports that are over, and gives up those that were begun more than a day ago. */
export async function dropImports(ctx: Context): Promise<number> {
  let dropped = 0;
  for (const id of await ctx.store.importsToDrop(ctx.now() - STAGED_MS, AT_ONCE)) {
    const done = await enter(ctx, drop, asSystem({ import: id }));
    if (done.ok) dropped += 1;
  }
  return dropped;
}
