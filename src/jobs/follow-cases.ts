import { followCase } from '../operations/engagement/follow-case.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 200;

/** What cases have shown of credentials that stood in reports goes back to where they were found. */
export async function followCases(ctx: Context): Promise<void> {
  for (const { case: id } of await ctx.store.engagementCases(AT_ONCE))
    await enter(ctx, followCase, asSystem({ case: id }));
}
