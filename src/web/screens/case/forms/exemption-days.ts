const DAY = 86_400_000;
/** At most this long, see `exemption-too-long` among the refusals. */
const LONGEST = 90 * DAY;

/** The last moment of a day given as `2026-05-01`, in the reader's own time zone; null where it is no day. */
export function endOfDay(day: string): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const end = new Date(year, month - 1, date, 23, 59, 59, 999).getTime();
  return Number.isNaN(end) ? null : end;
}

/** The moment to send for a day: its end, or the longest that is allowed when the day is the very last one. */
export function untilFor(day: string, now: number): number | null {
  const end = endOfDay(day);
  if (end === null) return null;
  const latest = now + LONGEST;
  return end > latest && end - latest < DAY ? latest : end;
}
