import type { Millis } from '../../../domain/kit/ids.ts';
import type { Staff } from './staff.ts';

/** What a step of the demonstration has at hand. */
export interface Stage {
  readonly staff: Staff;
  /** Lets a moment pass within one step. */
  step(): void;
  /** The real present, at which the six months end. */
  readonly end: Millis;
  now(): Millis;
}

/** One thing that somebody does, on a working day so many days ago and so many minutes after work begins. */
export interface Play {
  readonly ago: number;
  readonly minutes: number;
  run(stage: Stage): Promise<void>;
}
