import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';
import type { Outcome } from './outcome.ts';
import type { Row } from './row.ts';

const SCANNED: Outcome = { kind: 'scanned', bytes: 1 };

/** A row of a file; what is in it does not matter here. */
function row(path: string): Row {
  const nothing = { line: 1, column: 1, start: 0, end: 1, byteStart: 0, byteEnd: 1, confidence: 1 } as const;
  const words = { detector: 'd', kind: 'k', why: 'w', place: 'line 1', hint: 'h' } as const;
  return { path, ...nothing, ...words, class: 'secret', fingerprint: null, value: null };
}

describe('what is told of files', () => {
  it('comes in the order of the files, whatever order they end in, and nothing is lost', () => {
    const files = 6;
    const steps = Array.from({ length: files }, (_, index) => [0, 1, 2].map((step) => ({ index, step }))).flat();
    fc.assert(
      fc.property(fc.shuffledSubarray(steps, { minLength: steps.length }), (shuffled) => {
        const told: string[] = [];
        const ordered = inOrder({
          read: () => undefined,
          rows: (index, rows) => told.push(...rows.map(({ path }) => `${index} ${path}`)),
          done: (index) => told.push(`${index} done`),
        });
        const taken = new Map<number, number>();
        for (const { index } of shuffled) {
          const step = taken.get(index) ?? 0;
          taken.set(index, step + 1);
          if (step < 2) ordered.rows(index, [row(`row ${step}`)]);
          else ordered.done(index, SCANNED);
        }
        expect(told).toEqual(Array.from({ length: files }, (_, i) => [`${i} row 0`, `${i} row 1`, `${i} done`]).flat());
      }),
    );
  });

  it('of the file whose turn it is comes at once', () => {
    const told: number[] = [];
    const ordered = inOrder({ read: () => undefined, rows: (index) => told.push(index), done: () => undefined });
    ordered.rows(1, [row('b')]);
    ordered.rows(0, [row('a')]);
    expect(told).toEqual([0]);
    ordered.done(0, SCANNED);
    expect(told).toEqual([0, 1]);
  });
});
