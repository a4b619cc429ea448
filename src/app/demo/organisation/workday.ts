import type { Millis } from '../../../domain/kit/ids.ts';

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;
/** When work begins, UTC: nine o’clock in much of Europe. */
const BEGINS = 8;

/**
 * The moment `minutes` after work begins, so many days before `end`; on the Friday before where that is a weekend, so that
 * what comes later on the list is never earlier in time. Never after `end`.
 *
 * @param ago days before `end`; fractions are cut off
 */
export function workday(end: Millis, ago: number, minutes: number): Millis {
  const midnight = Math.floor(end / DAY) * DAY - Math.trunc(ago) * DAY;
  const weekday = new Date(midnight).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return Math.min(end, midnight - back * DAY + BEGINS * HOUR + minutes * MINUTE);
}
