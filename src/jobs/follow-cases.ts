import type { CaseId } from '../domain/kit/ids.ts';
import { followCase } from '../operations/engagement/follow-case.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 200;

/** What cases have shown of credentials that stood in reports goes back to where they were found. */
export async function followCases(ctx: Context): Promise<void> {
  let after: CaseId | null = null;
  for (;;) {
    const rows = await ctx.store.engagementCases(after, AT_ONCE);
    for (const { case: id } of rows) await enter(ctx, followCase, asSystem({ case: id }));
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.case ?? null;
  }
}
