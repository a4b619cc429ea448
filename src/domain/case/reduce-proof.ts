import type { Millis } from '../kit/ids.ts';
import type { Core } from './core.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { openAction, openCredential } from './open-again.ts';
import { wake } from './reduce-telling.ts';
import type { Action, Credential, SinceClosed, Work } from './state.ts';
import type { Disposition, Means } from './words.ts';

type ProofEvent = Extract<
  CaseEvent,
  { type: 'triage-recorded' | 'kit-given' | 'credential-probed' | 'probe-mismatched' | 'cleanup-proven' }
>;

/** What was found out: the cause of a failure, whether a credential still works, whether it is still where it was. */
export function reduceProof(core: Core, event: ProofEvent): Core {
  const { work } = core;
  switch (event.type) {
    case 'triage-recorded':
      return { ...core, work: { ...work, triage: event.facts.finding } };
    case 'kit-given':
      return core;
    case 'credential-probed':
      return probed(core, event);
    case 'probe-mismatched':
      return { ...core, work: { ...work, mismatches: work.mismatches + 1 } };
    case 'cleanup-proven':
      return cleanup(core, event);
  }
}

/** A closed case that is opened again takes up what came up about its credentials meanwhile. */
export function catchUp(core: Core, at: Millis): Core {
  const { sinceClosed, ...work } = core.work;
  return sinceClosed.reduce<Core>((now, one) => undo(now, one, at), { ...core, work: { ...work, sinceClosed: [] } });
}

/** The issuer's word on a credential. A refusal counts for the actions on it; a credential that still works undoes them. */
function probed(core: Core, { facts }: EventOf<'credential-probed'>): Core {
  const { credential: id, answer, at } = facts;
  const credentials = core.work.credentials.map((one) => (one.id === id ? { ...one, probedAt: at } : one));
  const after = { ...core, work: { ...core.work, credentials } };
  if (answer === 'refused') return withActions(after, (one) => refused(one, id));
  return answer === 'still-valid' ? undone(after, { credential: id, shows: answer }, at) : after;
}

/** Found again in a repository or its history: what took it out of there has not. */
function cleanup(core: Core, { facts }: EventOf<'cleanup-proven'>): Core {
  return facts.result === 'found' ? undone(core, { credential: facts.credential, shows: 'found' }, facts.at) : core;
}

/** Under a closed case nothing becomes unfinished: a linked one deals with it. */
function undone(core: Core, what: SinceClosed, at: Millis): Core {
  const { work } = core;
  if (core.ended === null) return undo(core, what, at);
  const isKnown = work.sinceClosed.some((one) => one.credential === what.credential && one.shows === what.shows);
  return isKnown ? core : { ...core, work: { ...work, sinceClosed: [...work.sinceClosed, what] } };
}

function undo(core: Core, { credential, shows }: SinceClosed, at: Millis): Core {
  if (shows === 'still-valid') return wake(alive(core, credential), at);
  return wake(
    withActions(core, (one) => (one.means === 'code' ? open(core, one, credential) : one)),
    at,
  );
}

function refused(action: Action, id: string): Action {
  const { state } = action;
  if (
    state.state !== 'executed' ||
    !action.credentials.some((one) => one === id) ||
    state.refused.some((one) => one === id)
  )
    return action;
  return {
    ...action,
    state: { ...state, refused: [...state.refused, ...action.credentials.filter((one) => one === id)] },
  };
}

/** Means after which a credential is expected to be dead. */
const ENDING: readonly Means[] = ['rotate', 'revoke', 'disable'];
/** An exemption, or a decision to leave it, says itself that the credential goes on working. */
const STANDS: readonly (Disposition | null)[] = ['exempted', 'approved-as-is', null];

function alive(core: Core, id: string): Core {
  const living = (one: Credential): Credential =>
    one.id === id && !STANDS.includes(one.disposition) ? openCredential(core.work.exemptions, one) : one;
  const after = { ...core, work: { ...core.work, credentials: core.work.credentials.map(living) } };
  return withActions(after, (one) => (ENDING.includes(one.means) ? open(core, one, id) : one));
}

function open({ work }: Core, action: Action, id: string): Action {
  const wasDone = action.state.state === 'executed' || action.state.state === 'verified';
  return wasDone && action.credentials.some((one) => one === id) ? openAction(work.exemptions, action) : action;
}

function withActions(core: Core, change: (action: Action) => Action): Core {
  const actions: Work['actions'] = core.work.actions.map(change);
  return { ...core, work: { ...core.work, actions } };
}
