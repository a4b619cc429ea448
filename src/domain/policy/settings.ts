import { RETENTION_CLASSES, RETENTION_DAYS } from '../engagement/words.ts';
import type { RetentionClass } from '../engagement/words.ts';
import { refuse } from '../kit/refusals.ts';
import type { Refused } from '../kit/refusals.ts';
import { DEFAULT_PROMISES } from './clocks.ts';
import type { Promises } from './clocks.ts';
import type { Calendar } from './calendar.ts';

/** What an administrator sets for the whole installation. */
export interface Settings {
  /** How it is called on the form for reports; null where nobody has said. */
  readonly organisation: string | null;
  readonly promises: Promises;
  /** For how many days the content of an engagement stays after it was closed, for those that are opened from now on. */
  readonly retention: Retention;
}
export type Retention = Readonly<Record<RetentionClass, number>>;
/** The promises without the calendar on which they are counted. */
export type PromisedDays = Omit<Promises, 'calendar'>;

export const DEFAULT_SETTINGS: Settings = {
  organisation: null,
  promises: DEFAULT_PROMISES,
  retention: RETENTION_DAYS,
};

/** Least and most of each promise. A dispute window shorter than the default would not pass a stranger's verifier. */
export const PROMISE_BOUNDS: Readonly<Record<keyof PromisedDays, readonly [least: number, most: number]>> = {
  firstActDays: [1, 30],
  classificationDays: [1, 60],
  outcomeDays: [1, 260],
  disputeDays: [DEFAULT_PROMISES.disputeDays, 60],
  exemptionDays: [1, 365],
  answerDays: [1, 60],
};

export const RETENTION_BOUNDS = [1, 36_500] as const;

/** Refuses what nobody could keep: an answer before it is looked at. */
export function checkPromises({ firstActDays, classificationDays, outcomeDays }: PromisedDays): Refused | null {
  return firstActDays <= classificationDays && classificationDays <= outcomeDays
    ? null
    : refuse('promises-out-of-order');
}

export function checkCalendar(calendar: Calendar): Refused | null {
  const { weekdays, hours = [] } = calendar;
  const named = hours.map(({ weekday }) => weekday);
  const isPlain = new Set(named).size === named.length && named.every((weekday) => weekdays.includes(weekday));
  if (!isPlain) return refuse('hours-of-no-day');
  const isWork = [calendar, ...hours].every(({ from, to }) => from < to);
  return weekdays.length > 0 && isWork ? null : refuse('calendar-without-work');
}

/** Each class keeps at least as long as the one before. */
export function checkRetention(retention: Retention): Refused | null {
  const days = RETENTION_CLASSES.map((one) => retention[one]);
  return days.every((one, i) => i === 0 || one >= (days[i - 1] ?? 0)) ? null : refuse('retention-out-of-order');
}
