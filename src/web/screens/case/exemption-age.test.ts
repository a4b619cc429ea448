import { describe, expect, it } from 'vitest';
import { ageInDays, daysLeft } from './exemption-age.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 14, 12);

describe('ageInDays', () => {
  it.each([
    [0, 'today'],
    [DAY - 1, 'today'],
    [DAY, '1 day'],
    [12.9 * DAY, '12 days'],
  ])('%d ms ago is %s', (ago, words) => {
    expect(ageInDays(NOW, NOW - ago)).toBe(words);
  });

  it('knows no age below none, where two clocks differ', () => {
    expect(ageInDays(NOW, NOW + 5_000)).toBe('today');
  });
});

describe('daysLeft', () => {
  it.each([
    [1, 'runs out within a day'],
    [DAY, '1 day left'],
    [6.5 * DAY, '6 days left'],
  ])('in %d ms: %s', (ahead, words) => {
    expect(daysLeft(NOW, NOW + ahead)).toBe(words);
  });

  it('is nothing once it is over', () => {
    expect(daysLeft(NOW, NOW)).toBeNull();
  });
});
