import type { IdentityId, LateFindingId } from '../../../domain/kit/ids.ts';
import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { IdentityFullRow, InventoryFindingRow } from '../../../store/types.ts';
import { id, text } from '../../fields.ts';
import { operation } from '../../operation.ts';
import type { Call, Ran } from '../../operation.ts';
import { answer } from '../say.ts';
import type { IdentityView, RedactedView } from '../views.ts';
import { lookAgainAt } from './look-again.ts';
import { inOwnStream } from './own.ts';
import { redacted } from './redact.ts';
import { removeFromInventory } from './remove.ts';

/** Takes out what newer detectors found, wherever it stands in the inventory. */
export const redactFoundAt = operation({
  name: 'identity.redactFound',
  summary: 'Take what newer detectors found at an identity out of the whole inventory; digests and commitments stay',
  changes: true,
  gives: 'what identity.redact gives',
  input: { identity: id<'identity'>(), finding: id<'late-finding'>() },
  async run({ identity, finding }, call): Promise<Result<Ran<RedactedView>>> {
    const waiting = await waitingFor(call, identity, finding);
    if (!waiting.ok) return waiting;
    const { row, found } = waiting.value;
    const seen = (await lookAgainAt(call.ctx, identity, new Set())).get(found.fingerprint);
    // somebody took it out by hand in the meantime, or today’s detectors see it otherwise
    if (seen === undefined) return refuse('no-such-text');
    const what = { values: [...seen.values], reason: 'missed-secret', found } as const;
    const removal = await removeFromInventory(call, row, what);
    return done({ change: removal.change, answer: ({ residual }) => redacted(call, identity, removal, residual) });
  },
});

export const declineFoundAt = operation({
  name: 'identity.declineFound',
  summary: 'Say why what newer detectors found at an identity is no secret; it is not proposed again',
  changes: true,
  gives: 'the identity as it is afterwards',
  input: { identity: id<'identity'>(), finding: id<'late-finding'>(), reason: text(5_000) },
  async run({ identity, finding, reason }, call): Promise<Result<Ran<IdentityView>>> {
    const waiting = await waitingFor(call, identity, finding);
    if (!waiting.ok) return waiting;
    const { row, found } = waiting.value;
    const said = await inOwnStream(call, row, ({ actor, facts }) => [
      { type: 'redaction-decided', actor, facts: { ...facts, finding, decision: 'declined' }, text: { reason } },
    ]);
    const step = { do: 'found', rows: [{ ...found, state: 'declined' }], rescan: null } as const;
    return done({
      change: { streams: [said], rows: { inventory: [step] } },
      answer: () => answer(call, identity),
    });
  },
});

/** What waits for a decision there. */
async function waitingFor(
  { ctx }: Call,
  identity: IdentityId,
  finding: LateFindingId,
): Promise<Result<{ readonly row: IdentityFullRow; readonly found: InventoryFindingRow }>> {
  const row = await ctx.store.identity(identity);
  const found = (await ctx.store.inventoryFindings(identity)).find((one) => one.finding === finding);
  if (row === null || found === undefined) return refuse('not-found');
  return found.state === 'proposed' ? done({ row, found }) : refuse('already-done');
}
