import { done } from '../kit/result.ts';
import type { Result } from '../kit/result.ts';
import { refuse } from '../kit/refusals.ts';
import type { CaseId } from '../kit/ids.ts';
import { DEFAULT_PROMISES } from '../policy/clocks.ts';
import type { Promises } from '../policy/clocks.ts';
import type { Command } from './commands.ts';
import { coreOf } from './core.ts';
import type { CaseEvent } from './events.ts';
import { advance } from './evolve.ts';
import { guard } from './guards.ts';
import { stageOf } from './progress.ts';
import type { CaseState } from './state.ts';
import { row } from './transitions.ts';
import type { Stage } from './words.ts';

/**
 * The event that a command leads to, or a refusal. Knows no clock and no randomness: time, ids and people come in the
 * command. The event carries the stage that follows from it, and that stage has to be one that the table allows.
 */
export function decide(
  state: CaseState | null,
  command: Command,
  id: CaseId,
  promises: Promises = DEFAULT_PROMISES,
): Result<CaseEvent> {
  const { by, from, event: type } = row(command.verb);
  const next = from[state?.stage ?? 'none'];
  if (next === undefined || next.length === 0) return outOfPlace(state?.stage ?? null);
  if (!by.includes(command.actor.by)) return refuse(command.actor.by === 'person' ? 'not-allowed' : 'needs-a-person');
  const refused = state === null ? null : guard(coreOf(state), command, promises);
  if (refused !== null) return refused;
  const draft = eventOf(type, command, state?.stage ?? 'received');
  const stage = stageOf(advance(state, draft, id));
  if (!next.includes(stage))
    throw new Error(`The table does not allow ${command.verb} to lead from ${state?.stage ?? 'none'} to ${stage}.`);
  return done(eventOf(type, command, stage));
}

function outOfPlace(stage: Stage | null): Result<never> {
  if (stage === null) return refuse('not-found');
  if (stage === 'closed') return refuse('case-closed');
  return refuse(stage === 'merged' ? 'case-merged' : 'not-in-this-stage');
}

/** A command carries exactly what the event of its verb does: `CommandOf` says so for each verb of the table. */
function eventOf(type: CaseEvent['type'], command: Command, stage: Stage): CaseEvent {
  const { actor, at, facts, text } = command;
  return { type, actor: actor.id, facts: { ...facts, by: actor.by, at, stage }, text } as CaseEvent;
}
