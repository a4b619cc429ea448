import { describe, expect, test } from 'vitest';
import { daysInWords, expiryInWords } from './age.ts';

const DAY = 86_400_000;

describe('an age in words', () => {
  test.each([
    [DAY - 1, 'less than a day'],
    [DAY, '1 day'],
    [59 * DAY, '59 days'],
    [60 * DAY, '2 months'],
    [729 * DAY, '24 months'],
    [730 * DAY, '2 years'],
    [3 * 365 * DAY, '3 years'],
  ])('given %i milliseconds, then it is %s', (age, says) => {
    expect(daysInWords(age)).toBe(says);
  });

  test('given an expiry before or after now, then it is said which', () => {
    expect(expiryInWords(10 * DAY, 22 * DAY)).toBe('expires in 12 days');
    expect(expiryInWords(10 * DAY, 7 * DAY)).toBe('expired 3 days ago');
    expect(expiryInWords(10 * DAY, 10 * DAY)).toBe('expired less than a day ago');
  });
});
