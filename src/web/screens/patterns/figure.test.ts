import { expect, test } from 'vitest';
import { figureIn, placeOf } from './figure.ts';

test.each([
  { cause: 'permission-drift' },
  { identity: 'ab12', cause: 'none' },
  { team: 'R&D = us', gap: 'no-triage' },
  { withoutTeam: true },
  { recurrence: true },
])('given a figure, when its place is opened, then it is the same figure', (figure) => {
  const place = placeOf(figure, 30);
  expect(figureIn(new URL(place, 'https://desk.example.org').searchParams)).toEqual(figure);
  expect(place).toContain('days=30');
});

test('given an address without a figure, then none is chosen', () => {
  expect(figureIn(new URLSearchParams('days=30&withoutTeam=no&other=1'))).toBeNull();
});
