import { expireChange } from '../operations/case/changes.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { asSystem } from './as-system.ts';

const AT_ONCE = 100;

/** The clock ends requests that nobody answered, and changes that were approved for a time. A refusal means: not yet, or not any more. */
export async function expireChanges(ctx: Context): Promise<number> {
  const at = ctx.now();
  const [unanswered, over] = await Promise.all([
    ctx.store.unansweredChanges(at, AT_ONCE),
    ctx.store.endedChanges(at, AT_ONCE),
  ]);
  const due = [
    ...unanswered.map((row) => ({ row, what: 'unanswered' }) as const),
    ...over.map((row) => ({ row, what: 'over' }) as const),
  ];
  let ended = 0;
  for (const { row, what } of due) {
    const done = await enter(ctx, expireChange, asSystem({ case: row.case, request: row.request, what }));
    if (done.ok) ended += 1;
  }
  return ended;
}
