import { describe, expect, it } from 'vitest';
import { dueInWords, span } from './due.ts';

const NOW = Date.UTC(2026, 2, 14, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('dueInWords', () => {
  it('says nothing when nothing is due', () => {
    expect(dueInWords(NOW, null, null)).toEqual({ state: 'none', says: '' });
  });

  it('counts down to a promise', () => {
    expect(dueInWords(NOW, NOW + 3 * HOUR + 20 * MINUTE, 'outcome')).toEqual({
      state: 'soon',
      says: 'Outcome due in 3 h',
    });
    expect(dueInWords(NOW, NOW + 4 * DAY, 'classification')).toEqual({
      state: 'later',
      says: 'Classification due in 4 d',
    });
  });

  it('counts up from a broken one', () => {
    expect(dueInWords(NOW, NOW - 2 * DAY - HOUR, 'outcome')).toEqual({ state: 'late', says: 'Outcome overdue by 2 d' });
    expect(dueInWords(NOW, NOW - 1, 'first-act')).toEqual({ state: 'late', says: 'First look overdue by 1 min' });
  });

  it('never calls the reporter late for not disputing', () => {
    expect(dueInWords(NOW, NOW + 30 * HOUR, 'dispute').says).toBe('Time to dispute ends in 30 h');
    expect(dueInWords(NOW, NOW - HOUR, 'dispute')).toEqual({ state: 'later', says: 'Time to dispute has passed' });
  });

  it('says of an exemption that it ends, since nobody owes it', () => {
    expect(dueInWords(NOW, NOW + HOUR, 'exemption')).toEqual({ state: 'soon', says: 'Exemption ends in 1 h' });
    expect(dueInWords(NOW, NOW - HOUR, 'exemption')).toEqual({ state: 'late', says: 'Exemption ran out 1 h ago' });
  });

  it('uses the server’s own phrase for a promise that it does not know', () => {
    expect(dueInWords(NOW, NOW + HOUR, 'second opinion').says).toBe('Second opinion due in 1 h');
    expect(dueInWords(NOW, NOW + HOUR, null).says).toBe('Answer due in 1 h');
  });
});

describe('span', () => {
  it.each([
    [10_000, '1 min'],
    [59 * MINUTE, '59 min'],
    [HOUR, '1 h'],
    [47 * HOUR, '47 h'],
    [48 * HOUR, '2 d'],
    [400 * DAY, '400 d'],
  ])('%d ms is %s', (milliseconds, words) => {
    expect(span(milliseconds)).toBe(words);
  });
});
