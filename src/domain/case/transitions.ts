import type { By, CaseEventType } from './events.ts';
import type { Stage } from './words.ts';

type From = Stage | 'none';
interface Row {
  readonly event: CaseEventType;
  readonly by: readonly By[];
  /** For each stage in which the verb is possible: the stages in which the case can be afterwards. */
  readonly from: Readonly<Partial<Record<From, readonly Stage[]>>>;
}

const PERSON = ['person'] as const;
const REPORTER = ['reporter', 'machine'] as const;
const SYSTEM = ['system'] as const;
/** Somebody at the desk, or who holds a credential and a one-off link of the case. */
const HOLDER = ['person', ...REPORTER] as const;

const OPEN = {
  received: ['received'],
  classified: ['classified'],
  acting: ['acting'],
  verified: ['verified'],
  told: ['told'],
} as const;
/** What others say of their own part, and what is found out of a credential, also after the case is closed. */
const ENDURING = { ...OPEN, closed: ['closed'] } as const;
const EVERYWHERE = { ...OPEN, closed: ['closed'], merged: ['merged'] } as const;
/** After new facts the work may be unfinished again. */
const REOPENING = {
  ...OPEN,
  verified: ['verified', 'acting', 'classified'],
  told: ['told', 'verified', 'acting', 'classified'],
} as const;
/** A step of the work: it can finish the work, and so pass on to the telling. */
const WORKING = {
  classified: ['classified', 'acting', 'verified', 'told'],
  acting: ['acting', 'verified', 'told'],
  verified: ['verified', 'told'],
} as const;
const TELLING = {
  classified: ['classified', 'told'],
  acting: ['acting'],
  verified: ['verified', 'told'],
  told: ['told'],
} as const;

/**
 * Verb × stage → possible next stages. What is not here is refused. Documentation, the state search, the moves that the
 * databases allow and the tests of both are made from this table.
 */
export const TRANSITIONS = {
  report: { event: 'submitted', by: ['person', ...REPORTER, 'system'], from: { none: ['received'] } },
  'give-contact': { event: 'contact-given', by: ['person', ...REPORTER], from: OPEN },
  message: { event: 'message', by: [...PERSON, ...REPORTER], from: REOPENING },
  'add-evidence': { event: 'evidence-added', by: PERSON, from: REOPENING },
  'propose-classification': {
    event: 'classification-proposed',
    by: ['machine', 'system'],
    from: { received: ['received'], classified: ['classified'] },
  },
  classify: {
    event: 'classified',
    by: PERSON,
    from: {
      received: ['classified', 'told'],
      classified: ['classified', 'acting', 'verified', 'told'],
      acting: ['acting', 'classified', 'verified', 'told'],
      verified: ['verified', 'acting', 'classified', 'told'],
      told: ['classified', 'acting', 'verified', 'told'],
    },
  },
  'link-identity': { event: 'identity-linked', by: ['person', 'system'], from: { ...OPEN, ...WORKING } },
  'unlink-identity': {
    event: 'identity-unlinked',
    by: PERSON,
    from: { ...REOPENING, verified: ['verified', 'acting', 'classified'] },
  },
  'identity-unknown': { event: 'identity-unknown', by: PERSON, from: { ...OPEN, ...WORKING } },
  'plan-action': {
    event: 'action-planned',
    by: PERSON,
    from: { classified: ['acting', 'classified'], acting: ['acting'], verified: ['acting'], told: ['acting'] },
  },
  'execute-action': { event: 'action-executed', by: PERSON, from: { acting: ['acting'], classified: ['classified'] } },
  'verify-action': {
    event: 'action-verified',
    by: PERSON,
    from: { acting: ['acting', 'verified', 'told'], classified: ['classified'] },
  },
  'waive-action': { event: 'action-waived', by: PERSON, from: WORKING },
  'settle-credential': { event: 'credential-settled', by: PERSON, from: WORKING },
  'request-exemption': {
    event: 'exemption-requested',
    by: PERSON,
    from: { classified: ['acting', 'classified'], acting: ['acting'], verified: ['verified'], told: ['told'] },
  },
  'decide-exemption': { event: 'exemption-decided', by: PERSON, from: { ...WORKING, told: ['told'] } },
  'end-exemption': { event: 'exemption-ended', by: ['person', 'system'], from: { ...REOPENING, received: [] } },
  'request-change': {
    event: 'change-requested',
    by: PERSON,
    from: { classified: ['acting', 'classified'], acting: ['acting'], verified: ['acting'], told: ['acting'] },
  },
  'decide-change': { event: 'change-decided', by: PERSON, from: WORKING },
  'expire-change': { event: 'change-expired', by: SYSTEM, from: { ...WORKING, told: ['told'] } },
  'withdraw-change': { event: 'change-withdrawn', by: PERSON, from: WORKING },
  'match-change': { event: 'change-matched', by: SYSTEM, from: { ...WORKING, told: ['told'] } },
  'contradict-change': {
    event: 'change-contradicted',
    by: SYSTEM,
    from: { classified: ['acting', 'classified'], acting: ['acting'], verified: ['acting'], told: ['acting'] },
  },
  'record-triage': { event: 'triage-recorded', by: PERSON, from: OPEN },
  'give-kit': { event: 'kit-given', by: PERSON, from: ENDURING },
  'record-probe': { event: 'credential-probed', by: HOLDER, from: { ...REOPENING, closed: ['closed'] } },
  'record-mismatch': { event: 'probe-mismatched', by: HOLDER, from: ENDURING },
  'prove-cleanup': { event: 'cleanup-proven', by: HOLDER, from: { ...REOPENING, closed: ['closed'] } },
  'list-consumer': { event: 'consumer-listed', by: PERSON, from: OPEN },
  'give-consumer-contact': { event: 'consumer-contact', by: PERSON, from: OPEN },
  'record-consumer-delivery': { event: 'consumer-sent', by: SYSTEM, from: ENDURING },
  'answer-as-consumer': { event: 'consumer-answered', by: ['person', 'reporter'], from: ENDURING },
  'link-thread': { event: 'thread-linked', by: PERSON, from: REOPENING },
  'record-outcome': {
    event: 'outcome-recorded',
    by: PERSON,
    from: { classified: ['classified'], verified: ['verified'], told: ['verified', 'classified'] },
  },
  'record-delivery': {
    event: 'outcome-sent',
    by: SYSTEM,
    from: { ...TELLING, told: ['told', 'verified', 'classified'] },
  },
  collect: { event: 'outcome-collected', by: REPORTER, from: TELLING },
  answer: {
    event: 'outcome-answered',
    by: REPORTER,
    from: {
      classified: ['classified'],
      acting: ['acting', 'classified'],
      verified: ['verified', 'classified'],
      told: ['told', 'classified'],
      closed: ['classified'],
    },
  },
  withdraw: {
    event: 'submission-withdrawn',
    by: REPORTER,
    from: {
      received: ['received'],
      classified: ['classified', 'told'],
      acting: ['acting'],
      verified: ['verified', 'told'],
      told: ['told'],
    },
  },
  'update-machine': { event: 'machine-updated', by: SYSTEM, from: TELLING },
  'mark-unreachable': { event: 'reporter-unreachable', by: ['person', 'system'], from: TELLING },
  wait: { event: 'waiting-started', by: PERSON, from: OPEN },
  resume: { event: 'waiting-ended', by: ['person', 'system'], from: OPEN },
  escalate: { event: 'escalated', by: PERSON, from: OPEN },
  'merge-into': {
    event: 'merged-into',
    by: PERSON,
    from: { received: ['merged'], classified: ['merged'], acting: ['merged'], verified: ['merged'] },
  },
  'receive-merge': {
    event: 'merge-received',
    by: PERSON,
    from: {
      received: ['received'],
      classified: ['classified'],
      acting: ['acting'],
      verified: ['verified', 'acting', 'classified'],
      told: ['told', 'verified', 'acting', 'classified'],
    },
  },
  'split-out': {
    event: 'split-out',
    by: PERSON,
    from: { ...OPEN, classified: ['classified', 'told'], verified: ['verified', 'told'] },
  },
  'split-back': { event: 'split-back', by: PERSON, from: { merged: ['received', 'classified', 'acting', 'verified'] } },
  'redact-text': { event: 'text-redacted', by: [...PERSON, ...REPORTER, ...SYSTEM], from: EVERYWHERE },
  'redact-evidence': { event: 'evidence-redacted', by: [...PERSON, ...REPORTER, ...SYSTEM], from: EVERYWHERE },
  'propose-redaction': { event: 'redaction-proposed', by: SYSTEM, from: EVERYWHERE },
  'decide-redaction': {
    event: 'redaction-decided',
    by: ['person', 'system'],
    from: { ...EVERYWHERE, ...REOPENING },
  },
  close: { event: 'closed', by: ['person', 'system'], from: { told: ['closed'] } },
} as const satisfies Record<string, Row>;

export type Verb = keyof typeof TRANSITIONS;
export const VERBS: readonly Verb[] = Object.keys(TRANSITIONS).filter((verb): verb is Verb => verb in TRANSITIONS);

export function row(verb: Verb): Row {
  return TRANSITIONS[verb];
}

/**
 * Every pair of stages between two commits, itself included: what a database may be asked to store. The verb that leads to
 * `told` and the clock's `close` can be one commit, so whatever leads to `told` may also be seen to lead to `closed`.
 */
export const STAGE_MOVES: readonly (readonly [from: From, to: Stage])[] = [...new Set(VERBS.flatMap(movesOf))].map(
  parseMove,
);

function movesOf(verb: Verb): readonly string[] {
  return Object.entries(row(verb).from).flatMap(([from, to]) =>
    (to ?? []).flatMap((stage) => (stage === 'told' ? [`${from} told`, `${from} closed`] : [`${from} ${stage}`])),
  );
}

function parseMove(move: string): readonly [From, Stage] {
  const [from, to] = move.split(' ');
  return [from as From, to as Stage]; // both words were keys of the table a line ago
}
