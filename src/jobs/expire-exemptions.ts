import { endExemption } from '../operations/case/exemptions.ts';
import { recurAfterExemption } from '../operations/case/go-on.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 100;

/**
 * The clock ends exemptions whose time is over, and so wakes their cases. A closed case stays as it is: a linked one is opened
 * for what was covered. A refusal means that a person was first, or that the desk is busy, and the next round looks again.
 */
export async function expireExemptions(ctx: Context): Promise<number> {
  let ended = 0;
  for (const { case: id, exemption } of await ctx.store.expiredExemptions(ctx.now(), AT_ONCE)) {
    const done = await enter(ctx, endExemption, asSystem({ case: id, exemption, how: 'expired' }));
    if (done.ok) ended += 1;
  }
  for (const { case: id, exemption } of await ctx.store.lapsedExemptions(ctx.now(), AT_ONCE)) {
    const done = await enter(ctx, recurAfterExemption, asSystem({ case: id, exemption }));
    if (done.ok) ended += 1;
  }
  return ended;
}
