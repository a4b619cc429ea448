import type { CaseId } from '../domain/kit/ids.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { redactFound } from '../operations/text/found.ts';
import { rescan } from '../operations/text/rescan.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 20;
/** From this on (in thousandths) a policy may have it taken out without a person. */
export const SURE = 900;

/**
 * When detectors have changed, looks through stored cases with them and proposes what they find. Only where the
 * installation's policy says so is what they are sure of taken out at once. A refusal means that the desk is busy: the
 * next round goes on where this one ended. Gives how many cases were looked through.
 */
export async function rescanCases(ctx: Context, ending: AbortSignal): Promise<number> {
  let looked = 0;
  for (const id of await ctx.store.casesToRescan(ctx.detectors, AT_ONCE)) {
    if (ending.aborted) break;
    const done = await enter(ctx, rescan, asSystem({ case: id }));
    if (!done.ok) break;
    looked += 1;
    if (ctx.lateRedaction === 'redact') await takeOutTheSure(ctx, id);
  }
  return looked;
}

async function takeOutTheSure(ctx: Context, id: CaseId): Promise<void> {
  for (const { finding, state, confidence } of await ctx.store.lateFindingsOfCase(id))
    if (state === 'proposed' && confidence >= SURE) await enter(ctx, redactFound, asSystem({ case: id, finding }));
}
