import { expect, test } from 'vitest';
import { shareOver } from './life-bar.tsx';

test.each([
  { since: 0, expires: 100, now: 0, share: 0 },
  { since: 0, expires: 100, now: 50, share: 50 },
  { since: 0, expires: 1_000, now: 999, share: 99 },
  { since: 0, expires: 100, now: 100, share: 100 },
  { since: 50, expires: 100, now: 10, share: 0 },
  { since: 100, expires: 100, now: 50, share: 100 },
  { since: 100, expires: 50, now: 60, share: 100 },
])('given a life from $since to $expires, when it is $now, then $share % of it is over', (life) => {
  expect(shareOver(life.since, life.expires, life.now)).toBe(life.share);
});
