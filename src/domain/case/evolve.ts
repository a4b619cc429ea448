import { coreOf, shape } from './core.ts';
import type { Core } from './core.ts';
import type { CaseEvent } from './events.ts';
import { reduceFirst, reduceWork } from './reduce.ts';
import type { CaseState } from './state.ts';

/** The state after an event. The first event of a case makes it; the stage is what the event says it is. */
export function evolve(state: CaseState | null, event: CaseEvent, id: CaseState['id']): CaseState {
  return shape(advance(state, event, id), event.facts.stage);
}

/** The parts after an event, before the stage shapes them. */
export function advance(state: CaseState | null, event: CaseEvent, id: CaseState['id']): Core {
  if (state === null) {
    if (event.type !== 'submitted') throw new Error(`A case cannot begin with ${event.type}.`);
    return reduceFirst(event, id);
  }
  return human(reduceWork(coreOf(state), event), event);
}

/** Replays a whole stream; null for an empty one. */
export function replay(events: readonly CaseEvent[], id: CaseState['id']): CaseState | null {
  return events.reduce<CaseState | null>((state, event) => evolve(state, event, id), null);
}

function human(core: Core, event: CaseEvent): Core {
  if (core.work.firstHumanAt !== null || event.facts.by !== 'person') return core;
  return { ...core, work: { ...core.work, firstHumanAt: event.facts.at } };
}
