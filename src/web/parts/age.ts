const DAY = 86_400_000;
/** Credentials are spoken of in these; a month is 30 days and a year 365, which is as exact as the words are. */
const MONTH = 30;
const YEAR = 365;

/** A length of time as people say it of keys and certificates: "less than a day", "12 days", "5 months", "3 years". */
export function daysInWords(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  if (days < 1) return 'less than a day';
  if (days < 2 * MONTH) return many(days, 'day');
  if (days < 2 * YEAR) return many(Math.floor(days / MONTH), 'month');
  return many(Math.floor(days / YEAR), 'year');
}

/** When something runs out, seen from now: "expires in 12 days", "expired 3 days ago". */
export function expiryInWords(now: number, expires: number): string {
  return expires > now ? `expires in ${daysInWords(expires - now)}` : `expired ${daysInWords(now - expires)} ago`;
}

function many(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
