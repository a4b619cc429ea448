import type { Audience } from './job.ts';
import type { Outcome } from './outcome.ts';
import type { Row } from './row.ts';

/** What became of a file, with everything that was found in it. */
export interface Remembered {
  readonly rows: readonly Row[];
  readonly outcome: Outcome;
}

export interface InOrder extends Audience {
  /** What became of a file is written down, and can be asked for when its turn comes. */
  written(index: number): void;
}

interface Waiting {
  readonly rows: Row[];
  outcome: Outcome | null;
}

/**
 * Passes on what is said about files in the order of their indexes, from 0 without a gap; what is early waits. What is
 * written down is not held: `ask` gives it again.
 */
export function inOrder(audience: Audience, ask: (index: number) => Remembered = defect): InOrder {
  const waiting = new Map<number, Waiting | 'written'>();
  let now = 0;
  const waitingAt = (index: number): Waiting => {
    const there = waiting.get(index);
    if (there !== undefined && there !== 'written') return there;
    const fresh: Waiting = { rows: [], outcome: null };
    waiting.set(index, fresh);
    return fresh;
  };
  const goOn = (): void => {
    for (let next = waiting.get(now); next !== undefined; next = waiting.get(now)) {
      const { rows, outcome } = next === 'written' ? ask(now) : next;
      if (rows.length > 0) audience.rows(now, rows);
      if (next !== 'written') next.rows.splice(0);
      if (outcome === null) return;
      audience.done(now, outcome);
      waiting.delete(now);
      now += 1;
    }
  };
  return {
    read: (bytes) => audience.read(bytes),
    rows(index, rows) {
      if (index === now) audience.rows(index, rows);
      else for (const row of rows) waitingAt(index).rows.push(row);
    },
    done(index, outcome) {
      waitingAt(index).outcome = outcome;
      goOn();
    },
    written(index) {
      waiting.set(index, 'written');
      goOn();
    },
  };
}

function defect(index: number): never {
  throw new Error(`Nothing is written down of file ${index}.`);
}
