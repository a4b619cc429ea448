import type { Millis } from '../kit/ids.ts';

/** What an organisation promises, in working days (Monday to Friday, UTC, holidays left out). */
export interface Promises {
  readonly firstActDays: number;
  readonly classificationDays: number;
  readonly outcomeDays: number;
  readonly disputeDays: number;
  /** How many days (of 24 hours) an exemption lasts at most before it is looked at anew. */
  readonly exemptionDays: number;
  /** How many days (of 24 hours) a request for a change of entitlements waits for an answer. */
  readonly answerDays: number;
  /** Days on which nobody works, as `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

export const DEFAULT_PROMISES: Promises = {
  firstActDays: 1,
  classificationDays: 2,
  outcomeDays: 10,
  disputeDays: 5,
  exemptionDays: 90,
  answerDays: 7,
  holidays: [],
};

const DAY = 86_400_000;

/** The same time of day `days` working days after `start`; a start on a free day counts from the next working day. */
export function addWorkingDays(start: Millis, days: number, holidays: readonly string[] = []): Millis {
  const free = new Set(holidays);
  const works = (at: Millis) =>
    ![0, 6].includes(new Date(at).getUTCDay()) && !free.has(new Date(at).toISOString().slice(0, 10));
  let at = start;
  while (!works(at)) at += DAY;
  for (let left = days; left > 0;) {
    at += DAY;
    if (works(at)) left -= 1;
  }
  return at;
}
