import type { Audience } from './job.ts';
import type { Outcome } from './outcome.ts';
import type { Row } from './row.ts';

interface Waiting {
  readonly rows: Row[];
  outcome: Outcome | null;
}

/** Passes on what is said about files in the order of their indexes, from 0 without a gap; what is early waits. */
export function inOrder(audience: Audience): Audience {
  const waiting = new Map<number, Waiting>();
  let now = 0;
  const waitingAt = (index: number): Waiting => {
    const there = waiting.get(index) ?? { rows: [], outcome: null };
    waiting.set(index, there);
    return there;
  };
  return {
    read: (bytes) => audience.read(bytes),
    rows(index, rows) {
      if (index === now) audience.rows(index, rows);
      else for (const row of rows) waitingAt(index).rows.push(row);
    },
    done(index, outcome) {
      waitingAt(index).outcome = outcome;
      for (let next = waiting.get(now); next !== undefined; next = waiting.get(now)) {
        if (next.rows.length > 0) audience.rows(now, next.rows.splice(0));
        if (next.outcome === null) return;
        audience.done(now, next.outcome);
        waiting.delete(now);
        now += 1;
      }
    },
  };
}
