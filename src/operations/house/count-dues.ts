import { DEFAULT_PROMISES } from '../../domain/policy/clocks.ts';
import { nextDue } from '../../domain/policy/due.ts';
import type { HouseWrite } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { loadCase } from '../load.ts';

const AT_ONCE = 50;

/**
 * When promises or the calendar have changed, counts anew what runs out next in every open case, so that the queue is in the
 * order of the rules in force. What is kept is made from the events, so it is no change that needs an event of its own.
 * Begins anew where it was cut off. Gives how many cases were looked at; 0 where nothing has changed.
 */
export async function countDues(ctx: Context, ending: AbortSignal): Promise<number> {
  const { promises } = ctx;
  const inForce = JSON.stringify(promises);
  const counted = (await ctx.store.settings()).find(({ name }) => name === 'dues')?.body;
  if ((counted ?? JSON.stringify(DEFAULT_PROMISES)) === inForce) return 0;
  let [after, looked] = [0, 0];
  for (;;) {
    const open = await ctx.store.openCases(after, AT_ONCE);
    const steps: HouseWrite[] = [];
    for (const { case: id, number, dueAt } of open) {
      const loaded = await loadCase(ctx, id);
      after = number;
      looked += 1;
      if (loaded === null) continue;
      const due = nextDue(loaded.state, promises);
      if ((due?.at ?? null) !== dueAt) steps.push({ do: 'due', case: id, version: loaded.stream.version, due });
    }
    // whoever changes them meanwhile is heeded by the next round
    const isLast = open.length < AT_ONCE;
    const done: HouseWrite[] = isLast ? [{ do: 'set', name: 'dues', body: inForce }] : [];
    if (steps.length + done.length > 0) await ctx.store.append({ streams: [], events: [], house: [...steps, ...done] });
    if (isLast || ending.aborted) return looked;
  }
}
