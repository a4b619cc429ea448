import { asksForWork } from './classification.ts';
import { ENDING } from './record.ts';
import type { CaseRecord, RecordedEvent } from './record.ts';

/** "Every affected identity linked, or identity unknown said"; "every planned action executed …, or a reason why none is needed; a prevention added, or why none". */
export function unpreparedCauses(record: CaseRecord, at: number): readonly string[] {
  if (!asksForWork(record)) return [];
  const missing: string[] = [];
  if (!hasIdentity(record)) missing.push('no identity was linked, and it was not said that it is unknown');
  if (!hasContainment(record, at)) missing.push('nothing contained or removed it, and no reason was given why not');
  if (!hasPrevention(record, at)) missing.push('there was no prevention, and no reason why none');
  return missing;
}

/** "Every planned action executed with proof and verified by somebody other than who executed it, or covered by an approved exemption, or a reason why none is needed." */
export function unfinishedActions(record: CaseRecord, at: number): readonly string[] {
  const unfinished = record
    .all('action-planned')
    .filter((event) => !isFinished(record, record.word(event, 'action'), at));
  return unfinished.length === 0
    ? []
    : [`${unfinished.length} planned ${unfinished.length === 1 ? 'action was' : 'actions were'} not finished`];
}

/** "Each affected credential ends in one disposition." */
export function unsettledCredentials(record: CaseRecord, at: number): readonly string[] {
  const noted = new Set(record.events.flatMap((event) => record.noted(event)));
  const unsettled = [...noted].filter((credential) => !isSettled(record, credential, at));
  return unsettled.length === 0
    ? []
    : [`${unsettled.length} ${unsettled.length === 1 ? 'credential has' : 'credentials have'} no disposition`];
}

function hasIdentity(record: CaseRecord): boolean {
  const linked = record.all('identity-linked');
  const isLinked = linked.some((event) => {
    const identity = record.word(event, 'identity');
    return (
      (record.last('identity-unlinked', { identity })?.seq ?? -1) <
      (record.last('identity-linked', { identity })?.seq ?? -1)
    );
  });
  return isLinked || (record.last('identity-unknown')?.seq ?? -1) > (linked.at(-1)?.seq ?? -1);
}

/** A confirmed problem for which nothing was done, and nobody said why, is no finished work. */
function hasContainment(record: CaseRecord, at: number): boolean {
  return isNotNeeded(record, 'contain') || hasFinished(record, 'contain', at) || hasFinished(record, 'remove', at);
}

function hasPrevention(record: CaseRecord, at: number): boolean {
  return isNotNeeded(record, 'prevent') || hasFinished(record, 'prevent', at);
}

/** Whether a reason stands for the whole kind of action. */
function isNotNeeded(record: CaseRecord, kind: string): boolean {
  return record.last('action-waived', { kind, action: null }) !== null;
}

function hasFinished(record: CaseRecord, kind: string, at: number): boolean {
  return record.all('action-planned', { kind }).some((event) => isFinished(record, record.word(event, 'action'), at));
}

function isFinished(record: CaseRecord, action: string, at: number): boolean {
  return (
    record.isVerified(action) ||
    record.last('action-waived', { action }) !== null ||
    record.isExempted('actions', action, at)
  );
}

function isSettled(record: CaseRecord, credential: string, at: number): boolean {
  const isSaid = record
    .all('credential-settled', { credential })
    .some((event) => record.isBy(event, 'person') && holds(record, event, credential));
  return isSaid || isContained(record, credential) || record.isExempted('credentials', credential, at);
}

/**
 * What a person said of a credential, where its issuer has not shown since that it still works. That it was left as it
 * is stands beside that, until somebody ended the credential after all.
 */
function holds(record: CaseRecord, settled: RecordedEvent, credential: string): boolean {
  const disposition = record.word(settled, 'disposition');
  const alive = record
    .all('credential-probed', { credential, answer: 'still-valid' })
    .filter(({ seq }) => seq > settled.seq);
  if (disposition !== 'approved-as-is') return disposition !== '' && alive.length === 0;
  return !alive.some((event) => isContained(record.before(event), credential, settled.seq));
}

/** A rotation, revocation or disabling that was found to work settles the credentials that it was planned for. */
function isContained(record: CaseRecord, credential: string, since = -1): boolean {
  return record
    .all('action-planned')
    .filter((event) => ENDING.includes(record.word(event, 'means')))
    .some((event) => {
      const action = record.word(event, 'action');
      const isAbout = record.words(event, 'credentials').includes(credential);
      return isAbout && record.isVerified(action) && (record.last('action-verified', { action })?.seq ?? -1) > since;
    });
}
