import type { ChangeRequest } from './change-request.ts';
import type { Core } from './core.ts';
import type { CaseEvent, EventOf } from './events.ts';
import { openAction } from './open-again.ts';
import { reopenTelling, wake } from './reduce-telling.ts';
import type { Work } from './state.ts';

type ChangeEvent = Extract<CaseEvent, { type: `change-${string}` }>;

/** A change from the question to what later snapshots say of it. */
export function reduceChange(core: Core, event: ChangeEvent): Core {
  switch (event.type) {
    case 'change-requested':
      return reopenTelling({ ...core, work: { ...core.work, requests: [...core.work.requests, asked(event)] } });
    case 'change-decided':
      return decided(core, event);
    case 'change-expired':
      return set(core, event.facts.request, { state: event.facts.what });
    case 'change-withdrawn':
      return set(core, event.facts.request, { state: 'withdrawn' });
    case 'change-matched':
      return set(core, event.facts.request, { state: 'matched' });
    case 'change-contradicted':
      return contradicted(core, event);
  }
}

function asked({ facts, actor }: EventOf<'change-requested'>): ChangeRequest {
  const { request: id, identity, diff, until, answerBy } = facts;
  return { id, identity, requester: actor, diff, until, answerBy, approver: null, decidedAt: null, state: 'requested' };
}

/** A new signature for an identity takes the place of those that were contradicted: it was given in the face of what is. */
function decided(core: Core, { facts, actor }: EventOf<'change-decided'>): Core {
  const after = set(core, facts.request, { state: facts.decision, approver: actor, decidedAt: facts.at });
  const signed = after.work.requests.find(({ id }) => id === facts.request);
  if (signed === undefined || facts.decision === 'rejected') return after;
  const isReplaced = (one: ChangeRequest) =>
    one.id !== signed.id && one.identity === signed.identity && one.state === 'contradicted';
  return withRequests(after, (one) => (isReplaced(one) ? { ...one, state: 'superseded' } : one));
}

/** What was verified does not hold any more: the actions that carried it out are open again, and reporters have to be told again. */
function contradicted(core: Core, { facts }: EventOf<'change-contradicted'>): Core {
  const after = set(core, facts.request, { state: 'contradicted' });
  const actions: Work['actions'] = after.work.actions.map((one) =>
    one.request === facts.request && (one.state.state === 'verified' || one.state.state === 'executed')
      ? openAction(after.work.exemptions, one)
      : one,
  );
  return wake({ ...after, work: { ...after.work, actions } }, facts.at);
}

function set(core: Core, id: string, change: Partial<ChangeRequest>): Core {
  return withRequests(core, (one) => (one.id === id ? { ...one, ...change } : one));
}

function withRequests(core: Core, change: (one: ChangeRequest) => ChangeRequest): Core {
  return { ...core, work: { ...core.work, requests: core.work.requests.map(change) } };
}
