import { expect, it } from 'vitest';
import { momentOf } from './moment-of.ts';

it('reads day and time in the time zone of the reader', () => {
  expect(momentOf('2026-03-14T09:30')).toBe(new Date(2026, 2, 14, 9, 30).getTime());
});

it.each(['', '2026-03-14', 'yesterday', '2026-13-40T99:99'])('knows no moment in %j', (text) => {
  expect(momentOf(text)).toBeNull();
});
