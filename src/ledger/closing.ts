import { unsettledChanges } from './closing/changes.ts';
import { CaseRecord } from './closing/record.ts';
import type { RecordedEvent } from './closing/record.ts';
import { unfinishedActions, unpreparedCauses, unsettledCredentials } from './closing/work.ts';
import { untoldReporters } from './closing/telling.ts';
import { unclassified } from './closing/classification.ts';

export type { RecordedEvent } from './closing/record.ts';

export interface ClosingRules {
  /** The shortest dispute window in working days (Monday to Friday, UTC). Holidays make it longer, never shorter. */
  readonly disputeDays: number;
}

export type ClosingVerdict =
  | { readonly state: 'not-closed' }
  /** Facts are withheld or gone, or of a type that this version does not know. */
  | { readonly state: 'cannot-tell'; readonly because: string }
  | { readonly state: 'properly-closed' }
  | { readonly state: 'improperly-closed'; readonly missing: readonly string[] };

/**
 * The closing predicate once more, written from its definition ("closed means …") over recorded facts alone. It asks questions of the
 * whole record instead of keeping a state, and shares nothing with the code that closes cases: a mistake there is found here.
 */
export function checkClosing(events: readonly RecordedEvent[], rules: ClosingRules): ClosingVerdict {
  const record = new CaseRecord(events);
  const closings = record.all('closed');
  if (closings.length === 0) return { state: 'not-closed' };
  if (record.gap !== null) return { state: 'cannot-tell', because: record.gap };
  const missing = closings.flatMap((closing) => missingBefore(record.before(closing), closing, rules));
  return missing.length === 0
    ? { state: 'properly-closed' }
    : { state: 'improperly-closed', missing: [...new Set(missing)] };
}

function missingBefore(record: CaseRecord, closing: RecordedEvent, rules: ClosingRules): readonly string[] {
  const at = record.time(closing);
  return [
    ...unclassified(record),
    ...unpreparedCauses(record, at),
    ...unfinishedActions(record, at),
    ...unsettledCredentials(record, at),
    ...unsettledChanges(record),
    ...untoldReporters(record, at, rules),
    ...(record.isMergedAway() ? ['the case had been merged into another one'] : []),
  ];
}
