import { createHmac, randomBytes } from 'node:crypto';
import { placeOf } from './place.ts';

/** Counts tries by the place that they come from. Keeps no address: a keyed hash of it, in memory, for one window. */
export interface Limiter {
  /** Whether one more is allowed now; counts it. `most` 0 allows any number. */
  take(bucket: string, from: string, most: number, windowMs: number): boolean;
  /** Adds `more` and gives how many there are in the window that began with the first of them. */
  count(bucket: string, from: string, windowMs: number, more: number): number;
  /** Gives one try back: it was no failure. */
  giveBack(bucket: string, from: string): void;
}

const MOST_ENTRIES = 100_000;

export function openLimiter(now: () => number): Limiter {
  const key = randomBytes(32);
  const counts = new Map<string, { count: number; until: number }>();
  const name = (bucket: string, from: string) =>
    createHmac('sha256', key)
      .update(`${bucket}\0${placeOf(from)}`)
      .digest('base64');
  return {
    take(bucket, from, most, windowMs) {
      if (most === 0) return true;
      const at = now();
      if (counts.size > MOST_ENTRIES) forget(at);
      const entry = counts.get(name(bucket, from));
      if (entry === undefined || entry.until <= at) {
        counts.set(name(bucket, from), { count: 1, until: at + windowMs });
        return true;
      }
      entry.count += 1;
      return entry.count <= most;
    },
    count(bucket, from, windowMs, more) {
      const at = now();
      const entry = counts.get(name(bucket, from));
      const isOver = entry === undefined || entry.until <= at;
      if (isOver && more === 0) return 0;
      if (isOver && counts.size > MOST_ENTRIES) forget(at);
      if (isOver) counts.set(name(bucket, from), { count: more, until: at + windowMs });
      else entry.count += more;
      return isOver ? more : entry.count;
    },
    giveBack(bucket, from) {
      const entry = counts.get(name(bucket, from));
      if (entry !== undefined && entry.count > 0) entry.count -= 1;
    },
  };

  function forget(at: number): void {
    for (const [id, { until }] of counts) if (until <= at) counts.delete(id);
    // still too many: a flood from many addresses; beginning anew is better than growing without end
    if (counts.size > MOST_ENTRIES) counts.clear();
  }
}
