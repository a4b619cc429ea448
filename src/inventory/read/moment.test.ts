import { expect, test } from 'vitest';
import { moment } from './moment.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

test.each([
  ['2026-11-21T12:00:00Z', NOON],
  ['2026-11-21T12:00:00+00:00', NOON],
  ['2026-11-21T13:00:00+01:00', NOON],
  ['2026-11-21T07:30:00-0430', NOON],
  ['2026-11-21 12:00', NOON],
  ['2026-11-21 12:00:00.1234567', NOON + 123],
  ['2026-11-21', Date.UTC(2026, 10, 21)],
  ['1795262400', NOON],
  [1795262400, NOON],
  [1795262400000, NOON],
])('%s is a moment', (given, at) => {
  expect(moment(given, 'day')).toEqual({ at, says: null });
});

test.each([[null], [undefined], ['']])('%s is nothing, without a word', (given) => {
  expect(moment(given, 'day')).toEqual({ at: null, says: null });
});

test.each([
  ['9999-12-31T23:59:59Z', 'never'],
  ['0001-01-01T00:00:00Z', 'never'],
  ['1969-12-31', 'never'],
  ['0000-01-01', 'never'],
  [8.64e15, 'never'],
  ['+275760-09-13T00:00:00Z', 'cannot be read'],
  ['-000001-01-01', 'cannot be read'],
  [Number.POSITIVE_INFINITY, 'cannot be read'],
  [-1, 'never'],
  ['-1', 'cannot be read'],
  ['2026-02-29', 'cannot be read'],
  ['2026-13-01', 'cannot be read'],
  ['2026-11-21T25:00:00Z', 'cannot be read'],
  ['tomorrow', 'cannot be read'],
  [Number.NaN, 'cannot be read'],
  [{}, 'cannot be read'],
])('%s is none, and it is said', (given, says) => {
  const read = moment(given, 'day');
  expect(read.at).toBeNull();
  expect(read.says).toContain(says);
});
