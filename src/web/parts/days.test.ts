import { expect, it } from 'vitest';
import { daysOf } from './days.ts';

const at = (date: number, hour: number) => ({ at: new Date(2026, 2, date, hour).getTime() });

it('cuts at midnight and keeps the order', () => {
  const entries = [at(14, 9), at(14, 23), at(15, 0)];
  expect(daysOf(entries).map((day) => day.entries.length)).toEqual([2, 1]);
  expect(daysOf(entries).flatMap((day) => day.entries)).toEqual(entries);
});

it('has no days without entries', () => {
  expect(daysOf([])).toEqual([]);
});
