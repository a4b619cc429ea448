/** How near a promise is to being broken. */
export type DueState = 'late' | 'soon' | 'later' | 'none';

export interface Due {
  readonly state: DueState;
  /** "Outcome due in 3 h", "Outcome overdue by 2 d"; empty when nothing is due. */
  readonly says: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Less than this before the end a promise counts as near. */
const SOON = DAY;

const PROMISES: Readonly<Record<string, string>> = {
  'first-act': 'First look',
  classification: 'Classification',
  outcome: 'Outcome',
  dispute: 'Time to dispute',
  request: 'Approval',
  exemption: 'Exemption',
};

/** Says when something is due. `dueFor` is a clock's word or a phrase of the server; times are milliseconds. */
export function dueInWords(now: number, dueAt: number | null, dueFor: string | null): Due {
  if (dueAt === null) return { state: 'none', says: '' };
  const promise = promiseName(dueFor);
  const left = dueAt - now;
  if (dueFor === 'dispute') {
    return { state: 'later', says: left > 0 ? `${promise} ends in ${span(left)}` : `${promise} has passed` };
  }
  const state = left < 0 ? 'late' : left < SOON ? 'soon' : 'later';
  if (dueFor === 'exemption') {
    return { state, says: left < 0 ? `${promise} ran out ${span(-left)} ago` : `${promise} ends in ${span(left)}` };
  }
  if (left < 0) return { state, says: `${promise} overdue by ${span(-left)}` };
  return { state, says: `${promise} due in ${span(left)}` };
}

/** A length of time in its largest whole unit, as short as it can be said: "3 h", "2 d". Below a minute: "1 min". */
export function span(milliseconds: number): string {
  if (milliseconds >= 2 * DAY) return `${Math.floor(milliseconds / DAY)} d`;
  if (milliseconds >= HOUR) return `${Math.floor(milliseconds / HOUR)} h`;
  return `${Math.max(1, Math.floor(milliseconds / MINUTE))} min`;
}

function promiseName(dueFor: string | null): string {
  if (dueFor === null) return 'Answer';
  return PROMISES[dueFor] ?? dueFor.charAt(0).toUpperCase() + dueFor.slice(1);
}
