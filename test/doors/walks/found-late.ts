import { rescanCases } from '../../../src/jobs/rescan-cases.ts';
import { rescanInventoryNow } from '../../../src/jobs/rescan-inventory.ts';
import { letIn, letIntoInventory } from '../../support/earlier-version.ts';
import type { House } from '../../support/house.ts';

type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

const STILL = new AbortController().signal;

/** An earlier version let something in; newer detectors propose it, and a responder says why it stays. */
export async function declineWhatIsFoundLate(
  { app: { ctx } }: House,
  call: Call,
  t: Texts,
  cookie: string,
): Promise<void> {
  const newer = { ...ctx, detectors: 'newer' };
  const id = await letIn(ctx, 2, `AKIA${'ABCDEFGH'.repeat(2)}`);
  await rescanCases(newer, STILL);
  const [found] = await ctx.store.lateFindingsOfCase(id);
  await call('text.declineFound', { case: id, finding: found?.finding, ...t('text.declineFound', 'reason') }, cookie);

  await letIntoInventory(ctx, `AKIA${'HGFEDCBA'.repeat(2)}`);
  await rescanInventoryNow(newer, STILL);
  const [waiting] = await ctx.store.identitiesWithFindings(1);
  if (waiting === undefined) throw new Error('Nothing was found in the inventory.');
  const { identity } = waiting;
  const [finding] = await ctx.store.inventoryFindings(identity);
  const decline = { identity, finding: finding?.finding, ...t('identity.declineFound', 'reason') };
  await call('identity.declineFound', decline, cookie);
}
