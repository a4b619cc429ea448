import { expect, test } from 'vitest';
import { addWorkingDays } from './clocks.ts';

const at = (text: string) => Date.parse(text);

test('given a Friday, when one working day passes, then it is Monday at the same hour', () => {
  expect(addWorkingDays(at('2026-11-20T15:00:00Z'), 1)).toBe(at('2026-11-23T15:00:00Z'));
});
test('given a Saturday, when counting, then Monday is where it starts', () => {
  expect(addWorkingDays(at('2026-11-21T09:00:00Z'), 1)).toBe(at('2026-11-24T09:00:00Z'));
});
test('given a holiday on Tuesday, when two working days pass from Monday, then it is Thursday', () => {
  expect(addWorkingDays(at('2026-11-23T09:00:00Z'), 2, ['2026-11-24'])).toBe(at('2026-11-26T09:00:00Z'));
});
test('given five working days, when they start on a Wednesday, then they end on the next Wednesday', () => {
  expect(addWorkingDays(at('2026-11-18T09:00:00Z'), 5)).toBe(at('2026-11-25T09:00:00Z'));
});
