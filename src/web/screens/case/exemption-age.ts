const DAY = 86_400_000;

/** How old something is, in whole days that have passed: `today`, `1 day`, `12 days`. Times are milliseconds. */
export function ageInDays(now: number, since: number): string {
  const days = Math.max(0, Math.floor((now - since) / DAY));
  return days === 0 ? 'today' : daysInWords(days);
}

/** A number of days as it is said: `1 day`, `12 days`. */
function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** What is left until a moment, in whole days: `runs out within a day`, `1 day left`, `12 days left`; null once it is over. */
export function daysLeft(now: number, until: number): string | null {
  if (until <= now) return null;
  const days = Math.floor((until - now) / DAY);
  return days === 0 ? 'runs out within a day' : `${daysInWords(days)} left`;
}
