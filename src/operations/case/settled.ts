import { coreOf } from '../../domain/case/core.ts';
import { decide } from '../../domain/case/decide.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { standing } from '../../domain/case/standing.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import { disputeWindow } from '../../domain/case/dispute-window.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';

/** The events, followed by the clock's `closed` where every reporter has answered and nothing stands against it. */
export function settled(
  ctx: Context,
  loaded: LoadedCase,
  events: readonly CaseEvent[],
  at: Millis,
): readonly CaseEvent[] {
  const { id } = loaded.head;
  const state = events.reduce<CaseState>((now, event) => evolve(now, event, id), loaded.state);
  if (state.stage !== 'told') return events;
  if (standing(coreOf(state), at, disputeWindow(ctx.promises)).length > 0) return events;
  const how = state.submissions.some(({ telling }) => telling.state === 'told') ? 'undisputed' : 'answered';
  const closed = decide(
    state,
    { verb: 'close', actor: { id: ctx.vault.systemActor(id), by: 'system' }, at, facts: { how }, text: null },
    id,
    ctx.promises,
  );
  return closed.ok ? [...events, closed.value] : events;
}
