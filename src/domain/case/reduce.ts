import type { CaseId } from '../kit/ids.ts';
import type { Core } from './core.ts';
import type { CaseEvent, EventOf, EvidenceRef } from './events.ts';
import { reduceChange } from './reduce-change.ts';
import { reduceConsumer } from './reduce-consumer.ts';
import { endExemption, exempt, requestExemption } from './reduce-exemption.ts';
import { freshCredential, mergeReceived, splitBack, splitOut } from './reduce-merge.ts';
import { catchUp, reduceProof } from './reduce-proof.ts';
import { attempted, reopenTelling, tell } from './reduce-telling.ts';
import type { Action, ActionState, Work } from './state.ts';
import type { Disposition, Means } from './words.ts';

export function reduceFirst(event: EventOf<'submitted'>, id: CaseId): Core {
  const { facts } = event;
  const submission = {
    id: facts.submission,
    channel: facts.channel,
    reach: facts.reach,
    anonymous: facts.anonymous,
    at: facts.at,
  };
  const work: Work = {
    id,
    openedAt: facts.at,
    urgent: facts.urgent,
    firstHumanAt: null,
    proposal: null,
    submissions: [{ ...submission, from: null, telling: { state: 'untold' } }],
    credentials: facts.credentials.map(freshCredential),
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
    evidence: facts.evidence ?? [],
    lateFindings: [],
    waiting: [],
    paused: {},
    wokenAt: null,
    handlers: [],
    escalated: false,
  };
  return { work, classification: null, disputed: false, ended: null };
}

/** One event applied to the parts. Every type has its row here: what `decide` emits, this knows. */
export function reduceWork(core: Core, event: CaseEvent): Core {
  const { work } = core;
  const next = (change: Partial<Work>): Core => ({ ...core, work: { ...work, ...change } });
  switch (event.type) {
    case 'submitted':
      throw new Error('A case begins only once.');
    case 'contact-given':
      return next({ submissions: reachedByMail(work, event) });
    case 'message':
      return noteCredentials(
        next({ evidence: [...work.evidence, ...(event.facts.evidence ?? [])] }),
        event.facts.credentials,
      );
    case 'evidence-added':
      return noteCredentials(next({ evidence: [...work.evidence, event.facts.evidence] }), event.facts.credentials);
    case 'classification-proposed': {
      const { kind, verdict, severity } = event.facts;
      return next({ proposal: { kind, verdict, severity } });
    }
    case 'classified':
      return classified(core, event);
    case 'identity-linked':
      return next({ identities: [...work.identities, event.facts.identity], identityUnknown: false });
    case 'identity-unlinked':
      return next({ identities: work.identities.filter((id) => id !== event.facts.identity) });
    case 'identity-unknown':
      return next({ identityUnknown: true });
    case 'action-planned': {
      const { action: id, kind, means, credentials, request = null } = event.facts;
      const planned: Action = { id, kind, means, credentials, request, executors: [], state: { state: 'planned' } };
      return reopenTelling(next({ actions: [...work.actions, planned] }));
    }
    case 'action-executed':
      return executed(core, event);
    case 'action-verified':
      return verified(core, event);
    case 'action-waived': {
      const { action, kind } = event.facts;
      if (action !== null)
        return next({ actions: setAction(work, action, () => ({ state: 'waived', by: event.actor })) });
      return next({ waivedKinds: [...work.waivedKinds, kind] });
    }
    case 'credential-settled':
      return settle(core, [event.facts.credential], event.facts.disposition);
    case 'exemption-requested':
      return requestExemption(core, event);
    case 'exemption-decided':
      return exempt(core, event);
    case 'exemption-ended':
      return endExemption(core, event);
    case 'change-requested':
    case 'change-decided':
    case 'change-expired':
    case 'change-withdrawn':
    case 'change-matched':
    case 'change-contradicted':
      return reduceChange(core, event);
    case 'triage-recorded':
    case 'kit-given':
    case 'credential-probed':
    case 'probe-mismatched':
    case 'cleanup-proven':
      return reduceProof(core, event);
    case 'consumer-listed':
    case 'consumer-contact':
    case 'consumer-sent':
    case 'consumer-answered':
      return reduceConsumer(core, event);
    case 'thread-linked':
      return noteCredentials(next({ threads: [...work.threads, event.facts.thread] }), event.facts.credentials);
    case 'outcome-recorded':
      return tell(core, event.facts.submission, () => ({ state: 'written', at: event.facts.at, attempts: [] }));
    case 'outcome-sent':
      return attempted(core, event);
    case 'outcome-collected':
      return tell(core, event.facts.submission, (now) => ({
        state: 'told',
        how: 'collected',
        at: event.facts.at,
        attempts: now.state === 'written' ? now.attempts : [],
      }));
    case 'outcome-answered':
      return answered(core, event);
    case 'submission-withdrawn':
    case 'machine-updated':
    case 'reporter-unreachable':
      return tell(core, event.facts.submission, () => ({ state: RELEASED[event.type] }));
    case 'waiting-started':
      return next({
        waiting: [...work.waiting, { party: event.facts.party, clock: event.facts.clock, since: event.facts.at }],
      });
    case 'waiting-ended':
      return next(resumed(work, event));
    case 'escalated':
      return next({ escalated: true });
    case 'merged-into': {
      const { classification, disputed } = core;
      return { ...core, ended: { into: event.facts.into, before: { classification, disputed } } };
    }
    case 'merge-received':
      return mergeReceived(core, event);
    case 'split-out':
      return splitOut(core, event);
    case 'split-back':
      return splitBack(core);
    case 'text-redacted':
      return core;
    case 'evidence-redacted':
      return next(evidenceRedacted(work, event));
    case 'redaction-proposed':
      return next({ lateFindings: proposed(work, event) });
    case 'redaction-decided':
      return noteCredentials(next({ lateFindings: decidedLate(work, event) }), event.facts.credentials);
    case 'closed':
      return { ...core, ended: { closedAt: event.facts.at } };
  }
}

function classified(core: Core, { facts, actor }: EventOf<'classified'>): Core {
  const { kind, verdict, severity, cause } = facts;
  const { work } = core;
  const handlers = work.handlers.includes(actor) ? work.handlers : [...work.handlers, actor];
  return reopenTelling({
    ...core,
    work: { ...work, handlers },
    classification: { kind, verdict, severity, cause },
    disputed: false,
  });
}

function executed(core: Core, event: EventOf<'action-executed'>): Core {
  const { work } = core;
  const { action, evidence, credentials } = event.facts;
  const done: ActionState = { state: 'executed', by: event.actor, evidence, refused: [] };
  const actions = setAction(work, action, () => done).map((one) =>
    one.id === action && !one.executors.includes(event.actor)
      ? { ...one, executors: [...one.executors, event.actor] }
      : one,
  );
  return noteCredentials(
    { ...core, work: { ...work, actions, evidence: [...work.evidence, ...evidence] } },
    credentials,
  );
}

function answered(core: Core, { facts: { submission, answer, at } }: EventOf<'outcome-answered'>): Core {
  if (answer !== 'confirmed')
    return catchUp({ ...tell(core, submission, () => ({ state: 'untold' })), disputed: true, ended: null }, at);
  return tell(core, submission, (now) => ({ state: 'confirmed', at, toldAt: now.state === 'told' ? now.at : at }));
}

/** What ends the duty to tell without a telling. */
const RELEASED = {
  'submission-withdrawn': 'withdrawn',
  'machine-updated': 'machine',
  'reporter-unreachable': 'unreachable',
} as const;

function reachedByMail(work: Work, event: EventOf<'contact-given'>): Work['submissions'] {
  return work.submissions.map((one) => (one.id === event.facts.submission ? { ...one, reach: 'mail' } : one));
}

function resumed(work: Work, event: EventOf<'waiting-ended'>): Pick<Work, 'waiting' | 'paused'> {
  const over = work.waiting.filter(({ party }) => party === event.facts.party);
  const paused = over.reduce(
    (sums, { clock, since }) => ({ ...sums, [clock]: (sums[clock] ?? 0) + event.facts.at - since }),
    work.paused,
  );
  return { waiting: work.waiting.filter(({ party }) => party !== event.facts.party), paused };
}

/** The new digest stands wherever the file does: among the evidence, and as the proof of an action. */
function evidenceRedacted(work: Work, event: EventOf<'evidence-redacted'>): Pick<Work, 'evidence' | 'actions'> {
  const { evidence: id, now: sha256 } = event.facts;
  const replace = (file: EvidenceRef) => (file.id === id ? { id, sha256 } : file);
  const proofs = (state: ActionState) =>
    state.state === 'executed' ? { ...state, evidence: state.evidence.map(replace) } : state;
  return {
    evidence: work.evidence.map(replace),
    actions: work.actions.map((one) => ({ ...one, state: proofs(one.state) })),
  };
}

function proposed({ lateFindings }: Work, { facts }: EventOf<'redaction-proposed'>): Work['lateFindings'] {
  return [...lateFindings, ...facts.findings.map((one) => ({ ...one, state: 'proposed' as const }))];
}

function decidedLate({ lateFindings }: Work, { facts }: EventOf<'redaction-decided'>): Work['lateFindings'] {
  return lateFindings.map((one) => (one.id === facts.finding ? { ...one, state: facts.decision } : one));
}

const BY_MEANS: Partial<Record<Means, Disposition>> = { rotate: 'rotated', revoke: 'revoked', disable: 'disabled' };

function verified(core: Core, event: EventOf<'action-verified'>): Core {
  const action = core.work.actions.find(({ id }) => id === event.facts.action);
  if (action === undefined) return core;
  const works = event.facts.result === 'works';
  const actions = setAction(core.work, action.id, (now) =>
    works && now.state === 'executed' ? { state: 'verified', by: event.actor, executor: now.by } : { state: 'planned' },
  );
  const disposition = BY_MEANS[action.means];
  const after = { ...core, work: { ...core.work, actions } };
  return works && disposition !== undefined ? settle(after, action.credentials, disposition) : after;
}

function settle(core: Core, ids: readonly string[], disposition: Disposition): Core {
  const credentials = core.work.credentials.map((one) => (ids.includes(one.id) ? { ...one, disposition } : one));
  return { ...core, work: { ...core.work, credentials } };
}

function setAction(work: Work, id: string, change: (state: ActionState) => ActionState): readonly Action[] {
  return work.actions.map((action) => (action.id === id ? { ...action, state: change(action.state) } : action));
}

/** Credentials not known before make what reporters were told incomplete. */
function noteCredentials(core: Core, noted: EventOf<'message'>['facts']['credentials']): Core {
  const fresh = noted.filter(({ id }) => !core.work.credentials.some((known) => known.id === id));
  if (fresh.length === 0) return core;
  const credentials = [...core.work.credentials, ...fresh.map(freshCredential)];
  return reopenTelling({ ...core, work: { ...core.work, credentials } });
}
