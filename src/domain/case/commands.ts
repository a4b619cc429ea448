import type { Millis } from '../kit/ids.ts';
import type { CaseEvents } from './events.ts';
import type { Doer } from './state.ts';
import type { TRANSITIONS, Verb } from './transitions.ts';

export type EventOfVerb<V extends Verb> = (typeof TRANSITIONS)[V]['event'];

/** What somebody wants to do: the verb, who, when, and what the event would carry. */
export interface CommandOf<V extends Verb> {
  readonly verb: V;
  readonly actor: Doer;
  readonly at: Millis;
  readonly facts: Readonly<CaseEvents[EventOfVerb<V>]['facts']>;
  readonly text: Readonly<CaseEvents[EventOfVerb<V>]['text']>;
}
export type Command = { [V in Verb]: CommandOf<V> }[Verb];
