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
  const updated = ourOwnTold(ctx, loaded, events, at);
  const state = updated.reduce<CaseState>((now, event) => evolve(now, event, id), loaded.state);
  if (state.stage !== 'told') return updated;
  if (standing(coreOf(state), at, disputeWindow(ctx.promises)).length > 0) return updated;
  const how = state.submissions.some(({ telling }) => telling.state === 'told') ? 'undisputed' : 'answered';
  const closed = decide(
    state,
    { verb: 'close', actor: { id: ctx.vault.systemActor(id), by: 'system' }, at, facts: { how }, text: null },
    id,
    ctx.promises,
  );
  return closed.ok ? [...updated, closed.value] : updated;
}

/** What the system reported itself is answered the moment that its outcome is written: nobody has to be reached. */
function ourOwnTold(ctx: Context, loaded: LoadedCase, events: readonly CaseEvent[], at: Millis): readonly CaseEvent[] {
  const { id } = loaded.head;
  return events.reduce<readonly CaseEvent[]>((before, event) => {
    const all = [...before, event];
    if (event.type !== 'outcome-recorded') return all;
    const state = all.reduce<CaseState>((now, one) => evolve(now, one, id), loaded.state);
    const actor = { id: ctx.vault.systemActor(id), by: 'system' } as const;
    const { submission } = event.facts;
    const command = { verb: 'update-machine', actor, at, facts: { submission }, text: null } as const;
    const told = decide(state, command, id, ctx.promises);
    return told.ok ? [...all, told.value] : all;
  }, []);
}
