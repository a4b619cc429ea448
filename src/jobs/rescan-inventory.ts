import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { redactFoundAt } from '../operations/identity/late/found.ts';
import { rescanInventory } from '../operations/identity/late/rescan.ts';
import { asSystem } from './as-system.ts';
import { SURE } from './rescan-cases.ts';

/** A hundred identities each. */
const PARTS_AT_ONCE = 10;

/**
 * When detectors have changed, looks through the inventory with them and proposes what they find, a few parts in each round.
 * Only where the installation’s policy says so is what they are sure of taken out at once. Gives how many identities were
 * looked at.
 */
export async function rescanInventoryNow(ctx: Context, ending: AbortSignal): Promise<number> {
  let looked = 0;
  for (let part = 0; part < PARTS_AT_ONCE && !ending.aborted; part += 1) {
    const done = await enter(ctx, rescanInventory, asSystem({}));
    if (!done.ok || done.value.looked === 0) break;
    looked += done.value.looked;
    if (ctx.lateRedaction === 'redact' && done.value.proposed > 0) await takeOutTheSure(ctx);
  }
  return looked;
}

async function takeOutTheSure(ctx: Context): Promise<void> {
  for (const { identity } of await ctx.store.identitiesWithFindings(1_000))
    for (const { finding, state, confidence } of await ctx.store.inventoryFindings(identity))
      if (state === 'proposed' && confidence >= SURE) await enter(ctx, redactFoundAt, asSystem({ identity, finding }));
}
