import { isTimeZone, WEEKDAYS } from '../../domain/policy/calendar.ts';
import type { Calendar } from '../../domain/policy/calendar.ts';
import {
  checkCalendar,
  checkPromises,
  checkRetention,
  PROMISE_BOUNDS,
  RETENTION_BOUNDS,
} from '../../domain/policy/settings.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { day, list, name, optional, whole } from '../fields.ts';
import { group } from '../record-fields.ts';
import { operation } from '../operation.ts';
import { changeHouse } from './change.ts';

export const setOrganisation = operation({
  name: 'house.setOrganisation',
  summary: 'Say how the organisation is called on the form for reports',
  changes: true,
  gives: 'nothing',
  input: { name: name(100) },
  run: ({ name: called }, call) =>
    changeHouse(
      call,
      { type: 'organisation-set', facts: {}, text: { name: called } },
      [{ do: 'set', name: 'organisation', body: JSON.stringify({ name: String(called) }) }],
      () => ({}),
    ),
});

/** The same rules count every case from now on; what is due in open ones is counted anew in the background. */
export const setPromises = operation({
  name: 'house.setPromises',
  summary: 'Set what reporters are promised, in working days, and how long exemptions and requests last, in days',
  changes: true,
  gives: 'nothing',
  input: {
    firstActDays: whole(...PROMISE_BOUNDS.firstActDays),
    classificationDays: whole(...PROMISE_BOUNDS.classificationDays),
    outcomeDays: whole(...PROMISE_BOUNDS.outcomeDays),
    disputeDays: whole(...PROMISE_BOUNDS.disputeDays),
    exemptionDays: whole(...PROMISE_BOUNDS.exemptionDays),
    answerDays: whole(...PROMISE_BOUNDS.answerDays),
  },
  run: async (promises, call) =>
    checkPromises(promises) ??
    changeHouse(
      call,
      { type: 'promises-set', facts: promises },
      [{ do: 'set', name: 'promises', body: JSON.stringify(promises) }],
      () => ({}),
    ),
});

export const setCalendar = operation({
  name: 'house.setCalendar',
  summary: 'Set on which days and hours people work, single weekdays apart, in which time zone, and the holidays',
  changes: true,
  gives: 'nothing',
  input: {
    weekdays: list(whole(1, 7), 7),
    from: whole(0, 1439),
    to: whole(1, 1440),
    timeZone: name(60),
    holidays: list(day(), 500),
    hours: optional(list(group({ weekday: whole(1, 7), from: whole(0, 1439), to: whole(1, 1440) }), 7)),
  },
  async run({ weekdays, from, to, timeZone, holidays, hours }, call) {
    if (!isTimeZone(String(timeZone))) return refuse('unknown-time-zone');
    const calendar: Calendar = {
      weekdays: WEEKDAYS.filter((one) => weekdays.includes(one)),
      from,
      to,
      timeZone: String(timeZone),
      holidays: [...new Set(holidays)].toSorted(),
      ...(hours === null || hours.length === 0 ? {} : { hours: hours.flatMap(ofWeekday) }),
    };
    const wrong = checkCalendar(calendar);
    if (wrong !== null) return wrong;
    const body = JSON.stringify(calendar);
    return changeHouse(
      call,
      { type: 'calendar-set', facts: { ...calendar } },
      [{ do: 'set', name: 'calendar', body }],
      () => ({}),
    );
  },
});

/** The number of a weekday is one of the seven: the field of the operation says so. */
function ofWeekday({ weekday, from, to }: { readonly weekday: number; readonly from: number; readonly to: number }) {
  return WEEKDAYS.filter((one) => one === weekday).map((one) => ({ weekday: one, from, to }));
}

/** Engagements that are open or closed already keep the days under which they were opened. */
export const setRetention = operation({
  name: 'house.setRetention',
  summary: 'Set for how many days each class of retention keeps what an engagement holds, for those opened from now on',
  changes: true,
  gives: 'nothing',
  input: {
    brief: whole(...RETENTION_BOUNDS),
    standard: whole(...RETENTION_BOUNDS),
    long: whole(...RETENTION_BOUNDS),
  },
  run: async (retention, call) =>
    checkRetention(retention) ??
    changeHouse(
      call,
      { type: 'retention-set', facts: retention },
      [{ do: 'set', name: 'retention', body: JSON.stringify(retention) }],
      () => ({}),
    ),
});
