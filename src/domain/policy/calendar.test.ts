import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, isTimeZone, PLAIN_WEEK, WEEKDAYS } from './calendar.ts';
import type { Calendar } from './calendar.ts';

const at = (text: string) => Date.parse(text);

test('given a Friday, when one working day passes, then it is Monday at the same hour', () => {
  expect(addWorkingDays(at('2026-11-20T15:00:00Z'), 1)).toBe(at('2026-11-23T15:00:00Z'));
});
test('given a Saturday, when counting, then Monday is where it starts', () => {
  expect(addWorkingDays(at('2026-11-21T09:00:00Z'), 1)).toBe(at('2026-11-24T09:00:00Z'));
});
test('given a holiday on Tuesday, when two working days pass from Monday, then it is Thursday', () => {
  const calendar = { ...PLAIN_WEEK, holidays: ['2026-11-24'] };
  expect(addWorkingDays(at('2026-11-23T09:00:00Z'), 2, calendar)).toBe(at('2026-11-26T09:00:00Z'));
});
test('given five working days, when they start on a Wednesday, then they end on the next Wednesday', () => {
  expect(addWorkingDays(at('2026-11-18T09:00:00Z'), 5)).toBe(at('2026-11-25T09:00:00Z'));
});

const BERLIN: Calendar = { ...PLAIN_WEEK, from: 8 * 60, to: 17 * 60, timeZone: 'Europe/Berlin' };

test('given working hours, when something comes in the night or on a Saturday, then it counts from the next opening', () => {
  // 22:30 and 02:00 in Berlin
  expect(addWorkingDays(at('2026-11-18T21:30:00Z'), 1, BERLIN)).toBe(at('2026-11-20T07:00:00Z'));
  expect(addWorkingDays(at('2026-11-18T01:00:00Z'), 1, BERLIN)).toBe(at('2026-11-19T07:00:00Z'));
  expect(addWorkingDays(at('2026-11-21T12:00:00Z'), 1, BERLIN)).toBe(at('2026-11-24T07:00:00Z'));
  expect(addWorkingDays(at('2026-11-18T10:15:00Z'), 1, BERLIN)).toBe(at('2026-11-19T10:15:00Z'));
});
test('given a night of summer time, when a working day passes over it, then the clock on the wall shows the same hour', () => {
  const everyDay: Calendar = { ...BERLIN, weekdays: [1, 2, 3, 4, 5, 6, 7] };
  expect(addWorkingDays(at('2026-03-28T11:00:00Z'), 1, everyDay)).toBe(at('2026-03-29T10:00:00Z'));
  expect(addWorkingDays(at('2026-10-24T10:00:00Z'), 1, everyDay)).toBe(at('2026-10-25T11:00:00Z'));
});
test('given a clock that skips an hour or shows it twice, when a day ends in it, then it ends as long after the skip, or at the first of both', () => {
  const always: Calendar = { ...PLAIN_WEEK, weekdays: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Berlin' };
  expect(addWorkingDays(at('2026-03-28T01:30:00Z'), 1, always)).toBe(at('2026-03-29T01:30:00Z'));
  expect(addWorkingDays(at('2026-10-24T00:30:00Z'), 1, always)).toBe(at('2026-10-25T00:30:00Z'));
});
test('given a week from Sunday to Thursday, when a day passes from a Thursday, then it is Sunday', () => {
  const week: Calendar = { ...PLAIN_WEEK, weekdays: [7, 1, 2, 3, 4] };
  expect(addWorkingDays(at('2026-11-19T09:00:00Z'), 1, week)).toBe(at('2026-11-22T09:00:00Z'));
});
/** 08:00 to 17:00, but from 10:00 on Mondays, and until 13:00 on Fridays. */
const UNEVEN: Calendar = {
  ...BERLIN,
  hours: [
    { weekday: 1, from: 10 * 60, to: 17 * 60 },
    { weekday: 5, from: 8 * 60, to: 13 * 60 },
  ],
};

describe('hours of single weekdays', () => {
  test('given a short Friday, when a day ends on it after people have gone, then it ends when they go, and what comes later counts from Monday', () => {
    // Thursday 15:00 and 10:00, Friday 13:00 in Berlin
    expect(addWorkingDays(at('2026-11-19T14:00:00Z'), 1, UNEVEN)).toBe(at('2026-11-20T12:00:00Z'));
    expect(addWorkingDays(at('2026-11-19T09:00:00Z'), 1, UNEVEN)).toBe(at('2026-11-20T09:00:00Z'));
    expect(addWorkingDays(at('2026-11-20T12:00:00Z'), 0, UNEVEN)).toBe(at('2026-11-23T09:00:00Z'));
  });
  test('given a late Monday, when a day ends on it before people come, then it ends when they come', () => {
    expect(addWorkingDays(at('2026-11-20T07:30:00Z'), 1, UNEVEN)).toBe(at('2026-11-23T09:00:00Z'));
    // the weekend: from Monday 10:00
    expect(addWorkingDays(at('2026-11-21T12:00:00Z'), 1, UNEVEN)).toBe(at('2026-11-24T09:00:00Z'));
  });
  test('given a holiday on the Monday, then Tuesday counts with its own hours', () => {
    const calendar = { ...UNEVEN, holidays: ['2026-11-23'] };
    expect(addWorkingDays(at('2026-11-20T12:30:00Z'), 0, calendar)).toBe(at('2026-11-24T07:00:00Z'));
    expect(addWorkingDays(at('2026-11-19T14:00:00Z'), 2, calendar)).toBe(at('2026-11-24T14:00:00Z'));
  });
  test('given the weekend on which summer time begins or ends, then the hours are those of the clock on the wall', () => {
    // Friday 12:00 in Berlin, before and after each change
    expect(addWorkingDays(at('2026-03-27T11:00:00Z'), 1, UNEVEN)).toBe(at('2026-03-30T10:00:00Z'));
    expect(addWorkingDays(at('2026-10-23T10:00:00Z'), 1, UNEVEN)).toBe(at('2026-10-26T11:00:00Z'));
    // Friday 13:00: over, so Monday 10:00
    expect(addWorkingDays(at('2026-03-27T12:00:00Z'), 0, UNEVEN)).toBe(at('2026-03-30T08:00:00Z'));
    expect(addWorkingDays(at('2026-10-23T11:00:00Z'), 0, UNEVEN)).toBe(at('2026-10-26T09:00:00Z'));
  });
});

test('given a calendar on which nobody ever works, then a day ends all the same', () => {
  expect(addWorkingDays(0, 1, { ...PLAIN_WEEK, weekdays: [] })).toBeGreaterThan(0);
});

test('given any calendar, then working days end on working days, within hours, later for more days, never before the start', () => {
  const calendars = fc.record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
    hours: fc.constantFrom([0, 1440], [480, 1020], [0, 60], [1380, 1440]),
    apart: fc.uniqueArray(
      fc.record({
        weekday: fc.constantFrom(...WEEKDAYS),
        from: fc.constantFrom(0, 600),
        to: fc.constantFrom(660, 780, 1440),
      }),
      { selector: ({ weekday }) => weekday },
    ),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham', 'Asia/Kolkata'),
  });
  fc.assert(
    fc.property(calendars, fc.integer({ min: 0, max: 4e12 }), fc.nat(15), ({ hours, apart, ...rest }, start, days) => {
      const calendar: Calendar = { ...PLAIN_WEEK, ...rest, from: hours[0] ?? 0, to: hours[1] ?? 1440, hours: apart };
      const end = addWorkingDays(start, days, calendar);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(addWorkingDays(start, days + 1, calendar)).toBeGreaterThan(end);
      const { weekday } = wall(end, calendar.timeZone);
      expect(calendar.weekdays).toContain(weekday);
    }),
    { seed: 1 },
  );
});

test('given names of time zones, then only what the database knows is one', () => {
  expect(['Europe/Berlin', 'UTC', 'Asia/Tokyo'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['Europe/Nowhere', '', '../etc', '5'].map(isTimeZone)).toEqual([false, false, false, false]);
});

function wall(moment: number, timeZone: string): { readonly weekday: number } {
  const name = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(moment);
  return { weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name) + 1 };
}
