import type { CaseRecord, RecordedEvent } from './record.ts';

/** "Approvals name what they approve by digest": what was asked for was answered, and what was signed was seen or found to work. */
export function unsettledChanges(record: CaseRecord): readonly string[] {
  const unsettled = record.all('change-requested').filter((request) => !isSettled(record, request));
  return unsettled.length === 0
    ? []
    : [
        `${unsettled.length} ${unsettled.length === 1 ? 'change was' : 'changes were'} not decided, or not seen as signed`,
      ];
}

function isSettled(record: CaseRecord, asked: RecordedEvent): boolean {
  const request = record.word(asked, 'request');
  const contradicted = record.last('change-contradicted', { request })?.seq ?? -1;
  const isLater = (event: RecordedEvent | null): boolean => event !== null && event.seq > contradicted;
  const isOver = record.all('change-expired', { request }).some((event) => isLater(event));
  if (isOver || record.last('change-withdrawn', { request }) !== null) return true;
  const decided = record.last('change-decided', { request });
  if (decided === null) return false;
  if (record.word(decided, 'decision') === 'rejected') return true;
  if (!isProper(record, asked, decided)) return false;
  return (
    isLater(record.last('change-matched', { request })) ||
    (contradicted >= 0 && isReplaced(record, asked, contradicted)) ||
    isCarriedOut(record, request)
  );
}

/** Signed by a person who neither asked for it nor carried it out, exactly what was asked for, and before it was carried out. */
function isProper(record: CaseRecord, asked: RecordedEvent, decided: RecordedEvent): boolean {
  const isSame = record.word(asked, 'diff') === record.word(decided, 'diff');
  const executions = record
    .all('action-planned', { request: record.word(asked, 'request') })
    .flatMap((planned) => record.all('action-executed', { action: record.word(planned, 'action') }));
  const isFirst = executions.every(({ seq }) => seq > decided.seq);
  const doers = executions.map(({ actor }) => actor);
  return isSame && isFirst && record.isBy(decided, 'person') && ![asked.actor, ...doers].includes(decided.actor);
}

/** A later signature for the same identity takes the place of a contradicted one. */
function isReplaced(record: CaseRecord, asked: RecordedEvent, contradicted: number): boolean {
  const identity = record.word(asked, 'identity');
  return record
    .all('change-requested', { identity })
    .filter(({ seq }) => seq !== asked.seq)
    .some((other) => {
      const decision = { request: record.word(other, 'request'), decision: 'approved' };
      return (record.last('change-decided', decision)?.seq ?? -1) > contradicted;
    });
}

function isCarriedOut(record: CaseRecord, request: string): boolean {
  return record.all('action-planned', { request }).some((event) => record.isVerified(record.word(event, 'action')));
}
