import { useState } from 'react';
import type { SettingsView } from '../../../../operations/house/views.ts';
import { Checks } from '../../../parts/checks.tsx';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Section } from '../../../parts/section.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { halfHours, HoursApart, hoursGiven, hoursTyped } from './hours-apart.tsx';
import { saved } from './saved.ts';
import { clock, endOf, minutes } from './time-of-day.ts';
import { WEEKDAY_NAMES, WORDS } from './words.ts';

export function WorkingTime({ calendar }: { calendar: SettingsView['calendar'] }) {
  const form = useForm({
    from: clock(calendar.from),
    to: clock(calendar.to),
    ...hoursTyped(calendar),
    timeZone: calendar.timeZone,
    holidays: calendar.holidays.join('\n'),
  });
  const [weekdays, setWeekdays] = useState<readonly string[]>(calendar.weekdays.map(String));
  const words = WORDS.calendar;
  const { from, to, timeZone, holidays } = form.values;
  const check = () => {
    const wrong = daysIn(holidays).find((line) => !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(line));
    return new Map([
      ...(weekdays.length === 0 ? [['weekdays', words.needsDay] as const] : []),
      ...halfHours(form.values),
      ...(wrong === undefined ? [] : [['holidays', words.wrongDay(wrong.slice(0, 40))] as const]),
    ]);
  };
  return (
    <Section title={words.title} lead={words.lead}>
      <SubmitForm
        form={form}
        operation="house.setCalendar"
        input={() => ({
          weekdays: weekdays.map(Number),
          from: minutes(from),
          to: endOf(to),
          timeZone,
          holidays: daysIn(holidays),
          hours: hoursGiven(form.values, weekdays),
        })}
        required={['from', 'to', 'timeZone']}
        check={check}
        button={WORDS.save}
        onDone={() => saved(words.done)}
      >
        <Checks
          legend={words.weekdays}
          options={WEEKDAY_NAMES.map((label, i) => ({ value: String(i + 1), label }))}
          chosen={weekdays}
          onChange={setWeekdays}
          error={form.errors.get('weekdays')}
        />
        <div className="days">
          <TextField form={form} name="from" type="time" label={words.from} />
          <TextField form={form} name="to" type="time" label={words.to} help={words.toHelp} />
          <TextField form={form} name="timeZone" label={words.timeZone} help={words.timeZoneHelp} />
        </div>
        <HoursApart form={form} weekdays={weekdays} />
        <TextArea form={form} name="holidays" label={words.holidays} help={words.holidaysHelp} rows={5} />
      </SubmitForm>
    </Section>
  );
}

function daysIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
