import { endOfDay } from '../../../parts/end-of-day.ts';

const DAY = 86_400_000;
/** At most this long, see `exemption-too-long` among the refusals. */
const LONGEST = 90 * DAY;

/** The moment to send for a day: its end, or the longest that is allowed when the day is the very last one. */
export function untilFor(day: string, now: number): number | null {
  const end = endOfDay(day);
  if (end === null) return null;
  const latest = now + LONGEST;
  return end > latest && end - latest < DAY ? latest : end;
}
