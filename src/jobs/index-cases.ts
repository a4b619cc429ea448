import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { indexCases } from '../operations/ledger/index-cases.ts';
import { asSystem } from './as-system.ts';

/** Says in the log how far every case reaches. Where the desk is busy, the next round does it. */
export async function indexCasesNow(ctx: Context): Promise<void> {
  await enter(ctx, indexCases, asSystem({}));
}
