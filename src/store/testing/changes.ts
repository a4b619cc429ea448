import { createHash } from 'node:crypto';
import type { CaseState, Submission, Telling, Work } from '../../domain/case/state.ts';
import { brand, type CaseId, type Id, type StreamId } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { Append, StoredEvent } from '../types.ts';

/** For tests only: the same name is always the same id, so that both engines get the same rows. */
export function id<K extends string>(name: string): Id<K> {
  return brand<K>(createHash('sha256').update(name).digest('hex').slice(0, 32));
}

export function caseId(name: string): CaseId {
  return id<'stream'>(`case ${name}`);
}

/** A moment on a Monday morning in UTC, in milliseconds. */
export const MONDAY = Date.UTC(2026, 10, 23, 9);

export function event(stream: StreamId, seq: number, text: string | null = `text ${seq}`): StoredEvent {
  const bytes = (part: string) => new TextEncoder().encode(`${part} of ${stream} ${seq}`);
  return {
    id: id<'event'>(`event ${stream} ${seq}`),
    stream,
    seq,
    type: seq === 0 ? 'submitted' : 'message',
    leaf: bytes('leaf'),
    facts: bytes('facts'),
    text: text === null ? null : new TextEncoder().encode(text),
  };
}

export function submission(name: string, telling: Telling = { state: 'untold' }): Submission {
  return {
    id: id<'submission'>(`submission ${name}`),
    channel: 'page',
    reach: 'page',
    anonymous: true,
    at: MONDAY,
    from: null,
    telling,
  };
}

/** A case at a stage; `more` replaces what matters to the test. */
export function caseState(
  name: string,
  stage: Exclude<CaseState['stage'], 'merged'>,
  more: Partial<Work> = {},
): CaseState {
  const work: Work = {
    id: caseId(name),
    openedAt: MONDAY,
    urgent: false,
    firstHumanAt: null,
    proposal: null,
    submissions: [submission(name)],
    credentials: [],
    lateFindings: [],
    identities: [],
    identityUnknown: false,
    actions: [],
    waivedKinds: [],
    exemptions: [],
    requests: [],
    consumers: [],
    threads: [],
    triage: null,
    mismatches: 0,
    sinceClosed: [],
    evidence: [],
    waiting: [],
    paused: {},
    wokenAt: null,
    handlers: [],
    escalated: false,
    ...more,
  };
  const classification = {
    kind: 'leaked-secret',
    verdict: 'confirmed',
    severity: 'high',
    cause: 'secret-exposed-in-chat',
  } as const;
  if (stage === 'received') return { ...work, stage };
  if (stage === 'classified') return { ...work, stage, classification, disputed: false };
  return stage === 'closed' ? { ...work, stage, classification, closedAt: MONDAY } : { ...work, stage, classification };
}

type Shown = NonNullable<Append['cases']>[number];

export function shown(state: CaseState, more: Partial<Omit<Shown, 'state'>> = {}): Shown {
  return { state, title: safe`A key in the wiki`, at: MONDAY, due: null, ...more };
}

/** What the first report of a case writes. */
export function reported(name: string, more: Partial<Append> = {}): Append {
  const stream = caseId(name);
  return {
    streams: [{ id: stream, version: 0, make: { kind: 'case', key: id<'key'>(`key ${name}`) } }],
    events: [event(stream, 0)],
    cases: [shown(caseState(name, 'received'))],
    ...more,
  };
}

/** One more event of a case, decided on `version`. */
export function happened(name: string, version: number, more: Partial<Append> = {}): Append {
  const stream = caseId(name);
  return { streams: [{ id: stream, version }], events: [event(stream, version)], ...more };
}

/** Words for the index of the first event of a case. */
export function words(name: string, body: SafeText): NonNullable<Append['search']> {
  return [{ event: event(caseId(name), 0).id, case: caseId(name), body }];
}
