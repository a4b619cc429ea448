import { brand } from '../../kit/ids.ts';
import type { ActorId, Millis } from '../../kit/ids.ts';
import type { Reason } from '../../kit/refusals.ts';
import type { EngagementCommand, EngagementDoer } from '../commands.ts';
import { decideEngagement } from '../decide.ts';
import type { EngagementEvent } from '../events.ts';
import { evolveEngagement } from '../evolve.ts';
import type { Engagement } from '../state.ts';

export const ID = brand<'stream'>('e'.repeat(32));
export const DETECTORS = 'detectors-of-today';
export const DAY = 86_400_000;

/** An id that says what it is of: two signs and a number, filled up to 32 hex digits. */
export function made<K extends string>(number: number): ReturnType<typeof brand<K>> {
  return brand<K>(number.toString(16).padStart(32, '0'));
}

export const SYSTEM: EngagementDoer = { id: made<'actor'>(0), by: 'system' };
export const RECIPIENT: EngagementDoer = { id: made<'actor'>(99), by: 'recipient' };
export function person(number: number): EngagementDoer {
  return { id: made<'actor'>(number), by: 'person' };
}
export const [LEAD, AUTHOR, REVIEWER, OUTSIDER] = [person(1), person(2), person(3), person(4)];

type Without<C> = C extends unknown ? Omit<C, 'actor' | 'at'> : never;
export type Wish = Without<EngagementCommand>;

/** An engagement that commands are given to, one after the other. */
export interface Stage {
  /** Carries out, and throws where it is refused. */
  do(actor: EngagementDoer, wish: Wish): EngagementEvent;
  /** The reason for which it is refused; `done` where it is carried out. */
  tries(actor: EngagementDoer, wish: Wish): Reason | 'done';
  pass(days: number): void;
  readonly state: Engagement;
  readonly events: readonly EngagementEvent[];
  readonly at: Millis;
}

export function stage(): Stage {
  let state: Engagement | null = null;
  let at = Date.UTC(2026, 0, 5);
  const events: EngagementEvent[] = [];
  const attempt = (actor: EngagementDoer, wish: Wish) => {
    at += 60_000;
    const decided = decideEngagement(state, commandOf(wish, actor, at), DETECTORS);
    if (decided.ok) {
      state = evolveEngagement(state, decided.value, ID);
      events.push(decided.value);
    }
    return decided;
  };
  return {
    do(actor, wish) {
      const decided = attempt(actor, wish);
      if (!decided.ok)
        throw new Error(`${wish.verb}: ${decided.refusal.reason} ${decided.refusal.details.map(String).join(' ')}`);
      return decided.value;
    },
    tries(actor, wish) {
      const decided = attempt(actor, wish);
      return decided.ok ? 'done' : decided.refusal.reason;
    },
    pass(days) {
      at += days * DAY;
    },
    get state() {
      if (state === null) throw new Error('Nothing has happened yet.');
      return state;
    },
    events,
    get at() {
      return at;
    },
  };
}

/** A wish with who and when. */
function commandOf(wish: Wish, actor: EngagementDoer, at: Millis): EngagementCommand {
  return { ...wish, actor, at };
}

export function actorOf({ id }: EngagementDoer): ActorId {
  return id;
}
