const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DEFERRED = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY];
/** A refusal is seldom a mistake: three tries over thirty days, after which the reporter counts as unreachable. */
const REFUSED = [DAY, 30 * DAY];

/** How long after attempt number `attempt` the next one is due, in milliseconds; null when it was the last. */
export function retryAfter(result: 'deferred' | 'refused' | 'bounced', attempt: number): number | null {
  return (result === 'deferred' ? DEFERRED : REFUSED)[attempt - 1] ?? null;
}
