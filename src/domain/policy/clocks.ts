import type { Calendar } from './calendar.ts';
import { PLAIN_WEEK } from './calendar.ts';

/** What an organisation promises, in working days of its calendar. */
export interface Promises {
  readonly firstActDays: number;
  readonly classificationDays: number;
  readonly outcomeDays: number;
  readonly disputeDays: number;
  /** How many days (of 24 hours) an exemption lasts at most before it is looked at anew. */
  readonly exemptionDays: number;
  /** How many days (of 24 hours) a request for a change of entitlements waits for an answer. */
  readonly answerDays: number;
  readonly calendar: Calendar;
}

export const DEFAULT_PROMISES: Promises = {
  firstActDays: 1,
  classificationDays: 2,
  outcomeDays: 10,
  disputeDays: 5,
  exemptionDays: 90,
  answerDays: 7,
  calendar: PLAIN_WEEK,
};
