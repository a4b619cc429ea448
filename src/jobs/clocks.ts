import { close } from '../operations/case/ending.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 100;

/** The clock closes cases whose reporters have been told and did not dispute it in time. A refusal means: not yet. */
export async function closeUndisputed(ctx: Context): Promise<number> {
  const due = await ctx.store.undisputed(ctx.now(), AT_ONCE);
  let closed = 0;
  for (const id of new Set(due.map((row) => row.case))) {
    const done = await enter(ctx, close, asSystem({ case: id }));
    if (done.ok) closed += 1;
  }
  return closed;
}
