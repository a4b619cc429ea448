import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { Calendar, Hours } from '../../domain/policy/calendar.ts';
import type { PromisedDays, Retention } from '../../domain/policy/settings.ts';
import type { PersonRow, TokenRow } from '../../store/types.ts';

/** What is known beside the facts of a change. */
export interface Beside {
  readonly text: Readonly<Record<string, SafeText>>;
  readonly people: readonly PersonRow[];
  readonly tokens: readonly TokenRow[];
}
type Facts = Readonly<Record<string, unknown>>;

/** What it has been since a change, or what the change was about, in a few words; null where its kind says it all. */
export function changeInWords(type: string, facts: Facts, { text, people, tokens }: Beside): string | null {
  const said = text['name'] ?? text['reason'];
  switch (type) {
    case 'promises-set':
      return promises(asWritten<PromisedDays>(facts));
    case 'calendar-set':
      return calendar(asWritten<Calendar>(facts));
    case 'retention-set':
      return retention(asWritten<Retention>(facts));
    case 'lead-appointed':
      return `E-${String(facts['number'])}: ${people.find(({ person }) => person === facts['person'])?.name ?? ''}`;
    case 'token-ended':
      return tokens.find(({ token }) => token === facts['token'])?.name ?? null;
    default:
      return said === undefined ? null : String(said);
  }
}

function promises({
  firstActDays,
  classificationDays,
  outcomeDays,
  disputeDays,
  exemptionDays,
  answerDays,
}: PromisedDays) {
  return `working days: looked at ${firstActDays}, classified ${classificationDays}, answered ${outcomeDays}, disputed ${disputeDays}; days: exemptions ${exemptionDays}, requests ${answerDays}`;
}

function calendar({ weekdays, from, to, hours = [], timeZone, holidays }: Calendar): string {
  const apart = hours.map(({ weekday, ...own }) => `${DAYS[weekday]} ${span(own)}`);
  return [
    `${weekdays.map((day) => DAYS[day]).join(' ')} ${span({ from, to })}`,
    ...apart,
    timeZone,
    `${holidays.length} ${holidays.length === 1 ? 'holiday' : 'holidays'}`,
  ].join(', ');
}

const DAYS = { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' } as const;

function span({ from, to }: Hours): string {
  return `${clock(from)}–${clock(to)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function retention({ brief, standard, long }: Retention): string {
  return `days: brief ${brief}, standard ${standard}, long ${long}`;
}

/** Only the operation that sets it writes an event of that type, with these facts. */
function asWritten<T>(facts: Facts): T {
  return facts as T;
}
