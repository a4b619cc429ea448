import { endExemption } from '../operations/case/actions.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';

const AT_ONCE = 100;

/**
 * The clock ends exemptions whose time is over, and so wakes their cases. Closed cases are not asked for: what was decided in them
 * stays. A refusal means that a person was first, or that the desk is busy, and the next round looks again.
 */
export async function expireExemptions(ctx: Context): Promise<number> {
  let ended = 0;
  for (const { case: id, exemption } of await ctx.store.expiredExemptions(ctx.now(), AT_ONCE)) {
    const input = { case: id, exemption, how: 'expired' };
    const done = await enter(ctx, endExemption, {
      actor: { kind: 'system' },
      channel: 'cli',
      input,
      idempotencyKey: null,
    });
    if (done.ok) ended += 1;
  }
  return ended;
}
