import { describe, expect, it } from 'vitest';
import { endOfDay } from '../../../parts/end-of-day.ts';
import { untilFor } from './exemption-days.ts';

const DAY = 86_400_000;
const NOON = new Date(2026, 2, 14, 12).getTime();

describe('endOfDay', () => {
  it('is the last millisecond of that day here', () => {
    expect(endOfDay('2026-03-14')).toBe(new Date(2026, 2, 15).getTime() - 1);
  });

  it.each(['', '2026-03', 'soon'])('knows no day in %j', (text) => {
    expect(endOfDay(text)).toBeNull();
  });
});

describe('untilFor', () => {
  it('is the end of the day', () => {
    expect(untilFor('2026-03-20', NOON)).toBe(endOfDay('2026-03-20'));
  });

  it('stops at ninety days on the ninetieth day', () => {
    const ninetieth = new Date(NOON + 90 * DAY);
    const day = [ninetieth.getFullYear(), ninetieth.getMonth() + 1, ninetieth.getDate()].join('-');
    expect(untilFor(day, NOON)).toBe(NOON + 90 * DAY);
  });

  it('leaves a day that is too late to the server, which says why', () => {
    expect(untilFor('2027-01-01', NOON)).toBe(endOfDay('2027-01-01'));
  });
});
