import { expect, test } from 'vitest';
import type { KnownInCase } from '../../../operations/review/views.ts';
import type { Row } from '../row.ts';
import { deskGate } from './desk-gate.ts';

const C1: KnownInCase = { case: 'C-1', stage: 'acting', shows: 'alive' };

/** A row whose value is its path; what else is in it does not matter here. */
function row(value: string): Row {
  const nothing = { line: 1, column: 1, start: 0, end: 1, byteStart: 0, byteEnd: 1, confidence: 1 } as const;
  const words = { detector: 'd', kind: 'k', why: 'w', place: 'line 1', hint: 'h' } as const;
  const tie = { same: `same ${value}`, name: null, value };
  return { path: 'p', ...nothing, ...words, class: 'secret', fingerprint: null, value: null, tie };
}

/** A gate with all that it passed on, and all that it asked. */
function gate(answer: (value: string) => readonly KnownInCase[]) {
  const passed: { index: number; rows: readonly Row[] }[] = [];
  const asked: string[][] = [];
  const open = deskGate(
    { read: () => undefined, rows: (index, rows) => passed.push({ index, rows }), done: () => undefined },
    (values) => {
      asked.push([...values]);
      return Promise.resolve(values.map(answer));
    },
    2,
  );
  const file = (index: number, values: readonly string[]): void => {
    open.rows(index, values.map(row));
    open.done(index, { kind: 'scanned', bytes: 1 });
  };
  return { open, passed, asked, file };
}

test('given files with secrets, when the desk has answered, then every file is passed on with the answers and without a value, and each value was asked about once', async () => {
  const { open, passed, asked, file } = gate((value) => (value === 'b' ? [C1] : []));
  file(0, ['a', 'b', 'c']);
  file(1, ['b']);
  file(2, []);
  await open.drained();
  expect(passed.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  expect(asked.flat().toSorted()).toEqual(['a', 'b', 'c']);
  expect(asked.every((batch) => batch.length <= 2)).toBe(true);
  const ties = passed.flatMap(({ rows }) => rows.map(({ tie }) => tie));
  expect(ties.every((tie) => tie !== undefined && !('value' in tie))).toBe(true);
  expect(ties.filter((tie) => tie?.known?.length === 1)).toHaveLength(2);
});

test('given a desk that is gone, when the scan ends, then it says so and no file that waits is passed on', async () => {
  const { open, passed, file } = gate(() => {
    throw new Error('gone');
  });
  file(0, ['a']);
  await expect(open.drained()).rejects.toThrow('gone');
  expect(passed).toEqual([]);
});
