import type { Core } from './core.ts';
import type { EventOf } from './events.ts';
import { actionFinished } from './progress.ts';
import { reopenTelling } from './reduce-telling.ts';

/** An approved exemption covers what is still open of its actions and credentials; a rejected one changes nothing but itself. */
export function exempt(core: Core, event: EventOf<'exemption-decided'>): Core {
  const { exemption: id, decision } = event.facts;
  const exemptions = core.work.exemptions.map((one) => (one.id === id ? { ...one, state: decision } : one));
  const covers = exemptions.find((one) => one.id === id);
  const after = { ...core, work: { ...core.work, exemptions } };
  if (covers === undefined || decision === 'rejected') return after;
  const actions = core.work.actions.map((one) =>
    covers.actions.includes(one.id) && !actionFinished(one)
      ? { ...one, state: { state: 'exempted', exemption: id } as const }
      : one,
  );
  const credentials = core.work.credentials.map((one) =>
    covers.credentials.includes(one.id) && one.disposition === null
      ? { ...one, disposition: 'exempted' as const }
      : one,
  );
  return { ...after, work: { ...after.work, actions, credentials } };
}

/** What an exemption covered is open again, and reporters have to be told again. */
export function endExemption(core: Core, event: EventOf<'exemption-ended'>): Core {
  const { exemption: id, how } = event.facts;
  const exemptions = core.work.exemptions.map((one) => (one.id === id ? { ...one, state: how } : one));
  const covered = core.work.exemptions.find((one) => one.id === id)?.credentials ?? [];
  const actions = core.work.actions.map((one) =>
    one.state.state === 'exempted' && one.state.exemption === id
      ? { ...one, state: { state: 'planned' } as const }
      : one,
  );
  const credentials = core.work.credentials.map((one) =>
    covered.includes(one.id) && one.disposition === 'exempted' ? { ...one, disposition: null } : one,
  );
  return reopenTelling({ ...core, work: { ...core.work, exemptions, actions, credentials } });
}
