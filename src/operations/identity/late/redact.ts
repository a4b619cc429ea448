import type { CaseId, IdentityId } from '../../../domain/kit/ids.ts';
import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { numberOf } from '../../case/view.ts';
import type { Context } from '../../context.ts';
import { id, oneOf, secret } from '../../fields.ts';
import { operation } from '../../operation.ts';
import type { Call, Ran } from '../../operation.ts';
import { answer } from '../say.ts';
import type { RedactedView } from '../views.ts';
import { removeFromInventory } from './remove.ts';
import type { InventoryRemoval } from './remove.ts';

const LONGEST = 20_000;

/** Late redaction: what no detector recognised is taken out of the inventory for good. */
export const redactIdentity = operation({
  name: 'identity.redact',
  summary:
    'Take a value out of the whole inventory, also out of snapshots and of the cases about what it touches; digests and commitments stay',
  changes: true,
  gives:
    'how many places were changed, where copies may remain until when, the cases that were changed too, and the identity',
  input: { identity: id<'identity'>(), value: secret(4, LONGEST), reason: oneOf(['missed-secret', 'personal-data']) },
  async run({ identity, value, reason }, call): Promise<Result<Ran<RedactedView>>> {
    const row = await call.ctx.store.identity(identity);
    if (row === null) return refuse('not-found');
    const exact = value.use((raw) => raw.trim());
    if (exact.length < 4) return refuse('text-too-short');
    const removal = await removeFromInventory(call, row, { values: [exact], reason, found: null });
    const { change, removed, again } = removal;
    if (removed === 0 && !again) return refuse('no-such-text');
    return done({
      // who asks again may not have been answered: the server may have ended before the old bytes were gone
      change: removed === 0 ? { scrub: 'inventory' } : change,
      answer: ({ residual }) => redacted(call, identity, removal, residual),
    });
  },
});

/** What a redaction did, once it is durable; the old files go only once nothing points to them any more. */
export async function redacted(
  call: Call,
  identity: IdentityId,
  { removed, cases, left, stale }: InventoryRemoval,
  residual: readonly string[],
): Promise<RedactedView> {
  const { ctx } = call;
  for (const name of stale) await ctx.files.remove(name);
  return {
    removed,
    residual,
    cases: await numbersOf(ctx, cases),
    left: await numbersOf(ctx, left),
    identity: await answer(call, identity),
  };
}

async function numbersOf({ store }: Context, cases: readonly CaseId[]): Promise<readonly string[]> {
  const rows = await Promise.all(cases.map((one) => store.caseRow(one)));
  return rows.flatMap((one) => (one === null ? [] : [numberOf(one.number)]));
}
