import { useState } from 'react';
import type { SettingsView } from '../../../../operations/house/views.ts';
import { TextField } from '../../../parts/field.tsx';
import type { Form } from '../../../parts/form.ts';
import { clock, endOf, minutes } from './time-of-day.ts';
import { WEEKDAY_NAMES, WORDS } from './words.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Day = (typeof DAYS)[number];
/** The fields of the hours of single weekdays: `from-5`, `to-5` for Friday. */
export type HourField = `from-${Day}` | `to-${Day}`;
type Values = Readonly<Record<HourField, string>>;

/** For each chosen weekday the hours at which people are there, where they are others than on the rest. */
export function HoursApart({ form, weekdays }: { form: Form<HourField>; weekdays: readonly string[] }) {
  const words = WORDS.calendar.apart;
  // at first only: it does not close while somebody empties a field
  const [isUsed] = useState(() => DAYS.some((day) => form.values[`from-${day}`] !== ''));
  return (
    <details className="hours-apart" open={isUsed}>
      <summary>{words.title}</summary>
      <p className="small soft">{words.lead}</p>
      {DAYS.filter((day) => weekdays.includes(String(day))).map((day) => (
        <div key={day} className="days">
          <TextField form={form} name={`from-${day}`} type="time" label={words.from(WEEKDAY_NAMES[day - 1] ?? '')} />
          <TextField form={form} name={`to-${day}`} type="time" label={words.to(WEEKDAY_NAMES[day - 1] ?? '')} />
        </div>
      ))}
    </details>
  );
}

/** What the fields hold at first. */
export function hoursTyped({ hours = [] }: SettingsView['calendar']): Values {
  const fields = DAYS.flatMap((day) => {
    const own = hours.find(({ weekday }) => weekday === day);
    return [
      [`from-${day}`, own === undefined ? '' : clock(own.from)],
      [`to-${day}`, own === undefined ? '' : clock(own.to)],
    ];
  });
  return Object.fromEntries(fields) as Values; // both fields of each day
}

/** The hours of single weekdays, as they are sent; those of days on which nobody works are left out. */
export function hoursGiven(values: Values, weekdays: readonly string[]) {
  return DAYS.filter((day) => weekdays.includes(String(day)) && values[`from-${day}`] !== '').map((day) => ({
    weekday: day,
    from: minutes(values[`from-${day}`]),
    to: endOf(values[`to-${day}`]),
  }));
}

/** Half of the hours of a day is none. */
export function halfHours(values: Values): readonly (readonly [HourField, string])[] {
  return DAYS.flatMap((day) => {
    const [from, to] = [`from-${day}`, `to-${day}`] as const;
    if ((values[from] === '') === (values[to] === '')) return [];
    return [[values[from] === '' ? from : to, WORDS.calendar.apart.half] as const];
  });
}
