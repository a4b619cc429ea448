import type { Millis } from '../../kit/ids.ts';
import type { Command, CommandOf } from '../commands.ts';
import type { Doer } from '../state.ts';
import type { Verb } from '../transitions.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** A command that does not know yet when it is given, and how long after the one before. */
export interface Step {
  readonly verb: Verb;
  readonly after: Millis;
  readonly at: (at: Millis) => Command;
}

export function step<V extends Verb>(
  verb: V,
  actor: Doer,
  facts: CommandOf<V>['facts'],
  text: CommandOf<V>['text'],
): Step {
  return { verb, after: MINUTE, at: (at) => commandOf({ verb, actor, at, facts, text }) };
}

/** The same step, so many days later. */
export function days(after: number, later: Step): Step {
  return { ...later, after: after * DAY };
}

/** Ties a verb to its own facts and text: `CommandOf<V>` is one member of the union for each V. */
function commandOf<V extends Verb>(command: CommandOf<V>): Command {
  return command as unknown as Command;
}
