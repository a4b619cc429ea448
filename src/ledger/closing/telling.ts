import { isWithoutAddress } from './reach.ts';
import type { CaseRecord, RecordedEvent } from './record.ts';

const DAY = 86_400_000;

/**
 * "For every submission in the case, duplicates too: an outcome that a person wrote, and delivered or collected, and then
 * confirmed or left undisputed for the dispute window; or withdrawn; or machine; or unreachable (at least 3 attempts over 30 days;
 * who left no address and never came back: 30 days on the page)."
 */
export function untoldReporters(
  record: CaseRecord,
  at: number,
  rules: { readonly disputeDays: number },
): readonly string[] {
  const untold = submissionsOf(record).filter((submission) => !isAnswered(record, submission, at, rules.disputeDays));
  return untold.length === 0
    ? []
    : [`${untold.length} ${untold.length === 1 ? 'reporter was' : 'reporters were'} not told, or could still dispute`];
}

/** Those of the case itself and those that came with a merge, but for those that a split took out again. */
function submissionsOf(record: CaseRecord): readonly string[] {
  const own = record.all('submitted').map((event) => record.word(event, 'submission'));
  const carried = record
    .all('merge-received')
    .flatMap((event) => record.words(event, 'submissions').map((id) => ({ id, seq: event.seq })));
  const stayed = carried.filter(
    ({ id, seq }) =>
      !record.all('split-out').some((split) => split.seq > seq && record.words(split, 'submissions').includes(id)),
  );
  return [...new Set([...own, ...stayed.map(({ id }) => id)])];
}

function isAnswered(record: CaseRecord, submission: string, at: number, disputeDays: number): boolean {
  if ((record.last('submission-withdrawn', { submission })?.seq ?? -1) > lastMerge(record, submission)) return true;
  const outcome = record.last('outcome-recorded', { submission });
  if (outcome === null || !record.isBy(outcome, 'person')) return false;
  const after = (event: RecordedEvent | null): boolean => event !== null && event.seq > outcome.seq;
  if (outcome.seq < lastArrival(record, submission)) return false;
  if (after(record.last('machine-updated', { submission }))) return true;
  if (after(record.last('reporter-unreachable', { submission })))
    return wasTriedLongEnough(record, submission, outcome);
  return isToldForGood(record, submission, outcome, at, disputeDays);
}

function isToldForGood(
  record: CaseRecord,
  submission: string,
  outcome: RecordedEvent,
  at: number,
  disputeDays: number,
): boolean {
  const toldAt = toldSince(record, submission, outcome);
  if (toldAt === null || outcome.seq < lastNews(record, submission)) return false;
  const isConfirmed = record
    .all('outcome-answered', { submission, answer: 'confirmed' })
    .some(({ seq }) => seq > outcome.seq);
  return isConfirmed || at >= workingDaysAfter(toldAt, disputeDays);
}

/** Since when the outcome has been with the reporter: collected, or accepted by their server and not bounced since. */
function toldSince(record: CaseRecord, submission: string, outcome: RecordedEvent): number | null {
  const later = (event: RecordedEvent): boolean => event.seq > outcome.seq;
  const bounce = record.all('outcome-sent', { submission, result: 'bounced' }).filter(later).at(-1)?.seq ?? -1;
  const accepted = record
    .all('outcome-sent', { submission, result: 'accepted' })
    .filter((event) => later(event) && event.seq > bounce);
  const collected = record.all('outcome-collected', { submission }).filter(later);
  const times = [...accepted, ...collected].map((event) => record.time(event));
  return times.length === 0 ? null : Math.min(...times);
}

const NEWS = ['classified', 'action-planned', 'exemption-ended', 'change-requested', 'change-contradicted'];

/** The last time that what reporters are told had to change: other facts, work that is open again, their own dispute. */
function lastNews(record: CaseRecord, submission: string): number {
  const changes = NEWS.flatMap((type) => record.all(type));
  const proofs = [
    ...record.all('credential-probed', { answer: 'still-valid' }),
    ...record.all('cleanup-proven', { result: 'found' }),
  ];
  const disputes = record
    .all('outcome-answered', { submission })
    .filter((event) => record.word(event, 'answer') !== 'confirmed');
  return Math.max(-1, ...[...changes, ...proofs, ...disputes, ...newCredentials(record)].map(({ seq }) => seq));
}

/** What was told while the case was merged away, or before the reporter came to this case, was about another case. */
function lastArrival(record: CaseRecord, submission: string): number {
  return Math.max(lastMerge(record, submission), record.last('split-back')?.seq ?? -1);
}

/** When the reporter came here with a merge; -1 for the case's own. */
function lastMerge(record: CaseRecord, submission: string): number {
  return (
    record.all('merge-received').findLast((event) => record.words(event, 'submissions').includes(submission))?.seq ?? -1
  );
}

/** Events that brought a credential nobody knew of. The first report and a merge bring their own reporters with them. */
function newCredentials(record: CaseRecord): readonly RecordedEvent[] {
  const known = new Set<string>();
  return record.events.filter((event) => {
    const fresh = record.noted(event).filter((id) => !known.has(id));
    fresh.forEach((id) => known.add(id));
    return fresh.length > 0 && event.type !== 'submitted' && event.type !== 'merge-received';
  });
}

function wasTriedLongEnough(record: CaseRecord, submission: string, outcome: RecordedEvent): boolean {
  const said = record.last('reporter-unreachable', { submission });
  if (said === null) return false;
  const then = record.before(said);
  // given up were those whom the latest findings had not reached, not those who had read them or had older ones
  if (toldSince(then, submission, outcome) !== null || outcome.seq < lastNews(then, submission)) return false;
  const isLongSince = (time: number): boolean => record.time(said) - time >= 30 * DAY;
  if (isWithoutAddress(then, submission)) return isLongSince(record.time(outcome));
  const tries = then
    .all('outcome-sent', { submission })
    .filter((event) => event.seq > outcome.seq && record.word(event, 'result') !== 'accepted')
    .map((event) => record.time(event));
  const [first] = tries;
  const days = new Set(tries.map((time) => Math.floor(time / DAY)));
  return first !== undefined && days.size >= 3 && isLongSince(first);
}

/** Monday to Friday in UTC; a start at a weekend counts from Monday. */
function workingDaysAfter(start: number, days: number): number {
  const isFree = (time: number): boolean => [0, 6].includes(new Date(time).getUTCDay());
  let time = start;
  while (isFree(time)) time += DAY;
  for (let left = days; left > 0; left -= 1) {
    do time += DAY;
    while (isFree(time));
  }
  return time;
}
