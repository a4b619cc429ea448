import type { Millis } from '../kit/ids.ts';

/** Days of the week as ISO 8601 counts them: 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Minutes after midnight, local time: from which on, and until before which, people are there; 0 and 1440 is all day. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** When an organisation works. */
export interface Calendar extends Hours {
  readonly weekdays: readonly Weekday[];
  /** Weekdays on which people are there at other hours than on the rest; none where it is not there. */
  readonly hours?: readonly (Hours & { readonly weekday: Weekday })[];
  /** A name of the IANA time zone database, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Days on which nobody works, as `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** Monday to Friday, around the clock, in UTC. */
export const PLAIN_WEEK: Calendar = { weekdays: [1, 2, 3, 4, 5], from: 0, to: 1440, timeZone: 'UTC', holidays: [] };

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A calendar without a working day in so long has none. */
const LONGEST_BREAK_DAYS = 400;

/**
 * The same time of day `days` working days after `start`. What begins outside of working hours counts from when people
 * are there again; on a free day of a calendar without hours, from the same time on the next working day. Where nobody is
 * there at that time of the last day, it ends with that day's hours, or when they begin.
 *
 * @returns a moment in milliseconds; `start` and a year of free days more where the calendar has no working day
 */
export function addWorkingDays(start: Millis, days: number, calendar: Calendar = PLAIN_WEEK): Millis {
  const free = new Set(calendar.holidays);
  const works = (day: number) => calendar.weekdays.includes(weekdayOf(day)) && !free.has(dateOf(day));
  const next = (day: number) => {
    for (let at = day; at < day + LONGEST_BREAK_DAYS; at += 1) if (works(at)) return at;
    return day + LONGEST_BREAK_DAYS;
  };

  let { day, time } = localOf(start, calendar.timeZone);
  if (!works(day) || time >= closes(calendar, day)) {
    day = next(works(day) ? day + 1 : day);
    if (hasHours(calendar)) time = opens(calendar, day);
  }
  time = Math.max(time, opens(calendar, day));
  for (let left = days; left > 0; left -= 1) day = next(day + 1);
  return momentOf(day, Math.min(Math.max(time, opens(calendar, day)), closes(calendar, day)), calendar.timeZone);
}

/** When people come and go on that weekday. */
export function hoursOn({ from, to, hours = [] }: Calendar, weekday: Weekday): Hours {
  return hours.find((one) => one.weekday === weekday) ?? { from, to };
}

function opens(calendar: Calendar, day: number): number {
  return hoursOn(calendar, weekdayOf(day)).from * MINUTE;
}

function closes(calendar: Calendar, day: number): number {
  return hoursOn(calendar, weekdayOf(day)).to * MINUTE;
}

function hasHours(calendar: Calendar): boolean {
  return calendar.weekdays.map((weekday) => hoursOn(calendar, weekday)).some(({ from, to }) => from > 0 || to < 1440);
}

/** Whether the time zone database of this runtime has a zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // RangeError (ECMA-402 §11.1.2): there is no such zone
  }
}

/** Days since 1970-01-01, which was a Thursday. */
function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 1; // a remainder of 7 always is one of the seven
}

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

interface Local {
  /** Days since 1970-01-01 on the local calendar. */
  readonly day: number;
  /** Milliseconds since local midnight, as the clock on the wall shows them. */
  readonly time: number;
}

function localOf(at: Millis, timeZone: string): Local {
  const wall = at + offsetAt(at, timeZone);
  const day = Math.floor(wall / DAY);
  return { day, time: wall - day * DAY };
}

/** Of a time that a clock shows twice the first; of one that it skips the moment as long after the skip. */
function momentOf(day: number, time: number, timeZone: string): Millis {
  const wall = day * DAY + time;
  const before = offsetAt(wall - DAY, timeZone);
  const at = wall - before;
  return offsetAt(at, timeZone) === before ? at : fits(wall, timeZone, before);
}

function fits(wall: number, timeZone: string, before: number): Millis {
  const after = offsetAt(wall + DAY, timeZone);
  const at = wall - after;
  return offsetAt(at, timeZone) === after ? at : wall - before;
}

/** Milliseconds that the clock on the wall is ahead of UTC. */
function offsetAt(at: Millis, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a thousand times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
