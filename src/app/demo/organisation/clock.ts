import type { Millis } from '../../../domain/kit/ids.ts';

/** The clock of a house whose months are played in a minute. It only ever goes forward. */
export interface Clock {
  now(): Millis;
  /** Goes forward to this moment; stays where it is when that is past already. */
  reach(at: Millis): void;
}

/** One call is one second after the last moment that was reached, so that nothing happens twice at the same time. */
const STEP: Millis = 1_000;

/** @param end the moment that is never passed: the real present */
export function openClock(start: Millis, end: Millis): Clock {
  let at = start;
  return {
    now: () => at,
    reach(next) {
      at = Math.min(Math.max(at + STEP, next), Math.max(at, end));
    },
  };
}
