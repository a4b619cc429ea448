import type { ActorId, Millis } from '../kit/ids.ts';
import type { EngagementEvents } from './events.ts';
import type { ENGAGEMENT_TRANSITIONS, EngagementVerb } from './transitions.ts';

/** Who does something: a person under their pseudonym in this engagement, the recipient of a share, or a job. */
export interface EngagementDoer {
  readonly id: ActorId;
  readonly by: 'person' | 'recipient' | 'system';
}

type EventOfVerb<V extends EngagementVerb> = (typeof ENGAGEMENT_TRANSITIONS)[V]['event'];

/** What somebody wants to do: the verb, who, when, and what the event would carry. */
export type EngagementCommand = {
  [V in EngagementVerb]: {
    readonly verb: V;
    readonly actor: EngagementDoer;
    readonly at: Millis;
    readonly facts: Readonly<EngagementEvents[EventOfVerb<V>]['facts']>;
    readonly text: Readonly<EngagementEvents[EventOfVerb<V>]['text']>;
  };
}[EngagementVerb];

export type CommandOfVerb<V extends EngagementVerb> = Extract<EngagementCommand, { readonly verb: V }>;
