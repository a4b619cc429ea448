import { decideChange } from '../../../operations/case/changes.ts';
import { show } from '../../../operations/case/queue.ts';
import { previewChange, requestChange } from '../../../operations/case/request-change.ts';
import { compare, listSnapshots } from '../../../operations/identity/show.ts';
import type { Way } from './case-steps.ts';
import { identityNamed } from './inventory.ts';
import type { Stage } from './play.ts';

/** Asks for the rows that the last import of the identity no longer shows, exactly as the preview puts them. */
export async function asksForChange({ seed, doer, cases }: Way, stage: Stage): Promise<void> {
  const { staff } = stage;
  const id = cases.get(seed.key)?.id;
  const identity = await identityNamed(stage, seed.identity ?? '');
  const { snapshots } = await staff.as(doer, listSnapshots, { identity });
  const [after, before] = snapshots.map(({ digest }) => digest);
  const { removed } = await staff.as(doer, compare, { identity, before, after });
  const choice = { case: id, identity, before, after, add: removed.map((_row, place) => place), remove: [] };
  const { diff } = await staff.as(doer, previewChange, choice);
  const why = 'The program needs it for its work, and had it until the roles were changed.';
  await staff.as(doer, requestChange, { ...choice, diff, why });
}

/** The approver decides about exactly these rows, by their digest. */
export async function decidesChange({ seed, cases }: Way, { staff }: Stage): Promise<void> {
  const id = cases.get(seed.key)?.id;
  const { requests } = await staff.as('amara', show, { case: id });
  const reason = 'It is what was lost, and nothing more.';
  for (const { request, diff } of requests)
    await staff.as('amara', decideChange, { case: id, request, diff, decision: 'approved', reason });
}
