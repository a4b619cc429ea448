import { membersOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { CaseRecord, RecordedEvent } from './record.ts';

/** Whether a reporter came, with the report or with a merge, to be told on the page alone, and has given no address since. */
export function isWithoutAddress(record: CaseRecord, submission: string): boolean {
  const arrival = record.events.findLast((event) => reachAtArrival(record, event, submission) !== null);
  if (arrival === undefined || reachAtArrival(record, arrival, submission) !== 'page') return false;
  return !record.all('contact-given', { submission }).some(({ seq }) => seq > arrival.seq);
}

/** How the reporter whom an event brought can be told; empty where it does not say, null where it did not bring this one. */
function reachAtArrival(record: CaseRecord, event: RecordedEvent, submission: string): string | null {
  if (event.type === 'submitted')
    return record.word(event, 'submission') === submission ? record.word(event, 'reach') : null;
  const carried = event.type === 'merge-received' ? record.fact(event, 'submissions') : null;
  if (!Array.isArray(carried)) return null;
  const one = carried.map((item: Json) => membersOf(item)).find((members) => members?.get('id') === submission);
  const reach = one?.get('reach');
  return one === undefined ? null : typeof reach === 'string' ? reach : '';
}
