import type { Core } from './core.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { openAction, openCredential } from './open-again.ts';
import { wake } from './reduce-telling.ts';
import type { Action, Credential, Work } from './state.ts';
import type { Disposition, Means } from './words.ts';

type ProofEvent = Extract<
  CaseEvent,
  { type: 'triage-recorded' | 'credential-probed' | 'probe-mismatched' | 'cleanup-proven' }
>;

/** What was found out: the cause of a failure, whether a credential still works, whether it is still where it was. */
export function reduceProof(core: Core, event: ProofEvent): Core {
  const { work } = core;
  switch (event.type) {
    case 'triage-recorded':
      return { ...core, work: { ...work, triage: event.facts.finding } };
    case 'credential-probed':
      return probed(core, event);
    case 'probe-mismatched':
      return { ...core, work: { ...work, mismatches: work.mismatches + 1 } };
    case 'cleanup-proven':
      return cleanup(core, event);
  }
}

/** The issuer's word on a credential. A refusal counts for the actions on it; a credential that still works undoes them. */
function probed(core: Core, { facts }: EventOf<'credential-probed'>): Core {
  const { credential: id, answer, at } = facts;
  const credentials = core.work.credentials.map((one) => (one.id === id ? { ...one, probedAt: at } : one));
  const after = { ...core, work: { ...core.work, credentials } };
  if (answer === 'refused') return withActions(after, (one) => refused(one, id));
  return answer === 'still-valid' ? wake(alive(after, id), at) : after;
}

/** Found again in a repository or its history: what took it out of there has not. */
function cleanup(core: Core, { facts }: EventOf<'cleanup-proven'>): Core {
  if (facts.result === 'clean') return core;
  return wake(
    withActions(core, (one) => (one.means === 'code' ? undone(core, one, facts.credential) : one)),
    facts.at,
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
  const open = (one: Credential): Credential =>
    one.id === id && !STANDS.includes(one.disposition) ? openCredential(core.work.exemptions, one) : one;
  const after = { ...core, work: { ...core.work, credentials: core.work.credentials.map(open) } };
  return withActions(after, (one) => (ENDING.includes(one.means) ? undone(core, one, id) : one));
}

function undone({ work }: Core, action: Action, id: string): Action {
  const wasDone = action.state.state === 'executed' || action.state.state === 'verified';
  return wasDone && action.credentials.some((one) => one === id) ? openAction(work.exemptions, action) : action;
}

function withActions(core: Core, change: (action: Action) => Action): Core {
  const actions: Work['actions'] = core.work.actions.map(change);
  return { ...core, work: { ...core.work, actions } };
}
