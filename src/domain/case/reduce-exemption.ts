import type { Core } from './core.ts';
import type { EventOf } from './events.ts';
import { openAction, openCredential } from './open-again.ts';
import { actionFinished } from './progress.ts';
import { restart } from './reduce-telling.ts';
import type { Action, Exemption } from './state.ts';

export function requestExemption(core: Core, { facts, actor }: EventOf<'exemption-requested'>): Core {
  const { exemption: id, actions, credentials, until, at, extends: before = null } = facts;
  const asked: Exemption = {
    id,
    requester: actor,
    actions,
    credentials,
    askedAt: at,
    until,
    extends: before,
    state: 'requested',
  };
  return { ...core, work: { ...core.work, exemptions: [...core.work.exemptions, asked] } };
}

/**
 * An approved exemption covers what is still open of its actions and credentials, or what the one that it extends covered;
 * a rejected one changes nothing but itself.
 */
export function exempt(core: Core, event: EventOf<'exemption-decided'>): Core {
  const { exemption: id, decision } = event.facts;
  const covers = core.work.exemptions.find((one) => one.id === id);
  const before = covers?.extends ?? null;
  const exemptions = core.work.exemptions.map((one): Exemption => {
    if (one.id === id) return { ...one, state: decision };
    return one.id === before && decision === 'approved' && one.state === 'approved'
      ? { ...one, state: 'extended' }
      : one;
  });
  const after = { ...core, work: { ...core.work, exemptions } };
  if (covers === undefined || decision === 'rejected') return after;
  const actions = core.work.actions.map((one) => (takesOver(covers, before, one) ? covered(one, id) : one));
  const credentials = core.work.credentials.map((one) =>
    covers.credentials.includes(one.id) && one.disposition === null
      ? { ...one, disposition: 'exempted' as const }
      : one,
  );
  return { ...after, work: { ...after.work, actions, credentials } };
}

function takesOver(exemption: Exemption, before: string | null, action: Action): boolean {
  if (!exemption.actions.includes(action.id)) return false;
  return !actionFinished(action) || (action.state.state === 'exempted' && action.state.exemption === before);
}

function covered(action: Action, exemption: Exemption['id']): Action {
  return { ...action, state: { state: 'exempted', exemption } };
}

/** What an exemption covered is open again, reporters have to be told again, and the clock of that begins anew. */
export function endExemption(core: Core, event: EventOf<'exemption-ended'>): Core {
  const { exemption: id, how } = event.facts;
  const exemptions = core.work.exemptions.map((one) => (one.id === id ? { ...one, state: how } : one));
  const covered = core.work.exemptions.find((one) => one.id === id)?.credentials ?? [];
  const actions = core.work.actions.map((one) =>
    one.state.state === 'exempted' && one.state.exemption === id ? openAction(exemptions, one) : one,
  );
  const credentials = core.work.credentials.map((one) =>
    covered.includes(one.id) && one.disposition === 'exempted' ? openCredential(exemptions, one) : one,
  );
  return restart({ ...core, work: { ...core.work, exemptions, actions, credentials } }, event.facts.at);
}
