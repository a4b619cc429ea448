import type { CheckName, HealthLine } from '../../operations/house/health.ts';
import type { KeyPicture } from '../keys/key-picture.ts';
import type { Picture, Place } from '../picture/picture.ts';

/** What the checks look at. */
export interface Looking extends Place {
  readonly picture: Picture;
  /** Null where the keys cannot be read; that is a line of its own. */
  readonly keys: KeyPicture | null;
  readonly now: number;
  readonly mailUrl: string | null;
  /** Reads everything: every tile, every key, every view. */
  readonly isThorough: boolean;
}

/** One subject: the lines that it is worth. */
export type Check = (looking: Looking) => Promise<readonly HealthLine[]>;

export function well(check: CheckName, says: string): HealthLine {
  return { check, standing: 'well', says, next: null };
}

export function lookAt(check: CheckName, says: string, next: string): HealthLine {
  return { check, standing: 'look at this', says, next };
}

export function broken(check: CheckName, says: string, next: string): HealthLine {
  return { check, standing: 'broken', says, next };
}

/** At most so many things of one kind are named; the rest is counted. */
const MOST_NAMED = 10;

export function named(all: readonly string[]): string {
  const more = all.length - MOST_NAMED;
  return all.slice(0, MOST_NAMED).join(', ') + (more > 0 ? `, and ${more} more` : '');
}
