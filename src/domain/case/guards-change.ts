import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import { isCarriedOut, isSigned } from './change-request.ts';
import type { ChangeRequest } from './change-request.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;
type Of<V extends Command['verb']> = Extract<Command, { verb: V }>;

/** A request is about an identity of this case, and ends, and is to be answered, in the future. */
export function changeRequest(core: Core, command: Of<'request-change'>): Verdict {
  const { request, identity, until, answerBy } = command.facts;
  if (core.work.requests.some(({ id }) => id === request)) return refuse('already-done');
  if (!core.work.identities.includes(identity)) return refuse('unknown-identity');
  return (until !== null && until <= command.at) || answerBy <= command.at ? refuse('request-in-the-past') : null;
}

/** Requester, executor and approver are three people, and the approver has seen exactly what the digest is over. */
export function changeDecision(core: Core, command: Of<'decide-change'>): Verdict {
  const request = find(core, command.facts.request);
  if (request === null) return refuse('unknown-request');
  if (request.state !== 'requested') return refuse('already-done');
  if (request.diff !== command.facts.diff) return refuse('other-diff');
  if (request.answerBy <= command.at || (request.until !== null && request.until <= command.at))
    return refuse('request-in-the-past');
  const executors = core.work.actions.flatMap((one) => (one.request === request.id ? one.executors : []));
  if ([request.requester, ...executors].includes(command.actor.id)) return refuse('approve-own-request');
  return command.facts.decision === 'approved' ? stillAbout(core, request) : null;
}

/** The clock ends what nobody answered, and what was approved for a time. */
export function changeExpiry(core: Core, { facts, at }: Of<'expire-change'>): Verdict {
  const request = find(core, facts.request);
  if (request === null) return refuse('unknown-request');
  if (facts.what === 'unanswered') {
    if (request.state !== 'requested') return refuse('already-done');
    return at < request.answerBy ? refuse('not-in-this-stage') : null;
  }
  if (!isSigned(request)) return refuse('already-done');
  return request.until === null || at < request.until ? refuse('not-in-this-stage') : null;
}

/** What was never carried out can be taken back by who asked for it. */
export function changeWithdrawal(core: Core, { facts, actor }: Of<'withdraw-change'>): Verdict {
  const request = find(core, facts.request);
  if (request === null) return refuse('unknown-request');
  if (request.requester !== actor.id) return refuse('not-own-request');
  const isOpen = request.state === 'requested' || (request.state === 'approved' && !isCarriedOut(core.work, request));
  return isOpen ? null : refuse('already-done');
}

export function changeMatch(core: Core, { facts }: Of<'match-change'>): Verdict {
  const request = find(core, facts.request);
  if (request === null) return refuse('unknown-request');
  return ['approved', 'contradicted', 'over'].includes(request.state) ? null : refuse('already-done');
}

/** Only what was there can be contradicted: seen in a snapshot, verified by a person, or to be gone since its end. */
export function changeContradiction(core: Core, { facts }: Of<'contradict-change'>): Verdict {
  const request = find(core, facts.request);
  if (request === null) return refuse('unknown-request');
  if (request.state === 'matched' || request.state === 'over') return null;
  return isSigned(request) && isCarriedOut(core.work, request) ? null : refuse('already-done');
}

/**
 * An action for a change waits for its signature, and who signed does not carry it out. Nobody does once its time is over,
 * whether or not the clock has said so yet, nor for an identity that was taken off the case since.
 */
export function carryingOut(core: Core, id: string | null, { actor, at }: Pick<Command, 'actor' | 'at'>): Verdict {
  if (id === null) return null;
  const request = find(core, id);
  if (request === null || !isSigned(request)) return refuse('change-not-approved');
  if (request.until !== null && request.until <= at) return refuse('change-not-approved');
  return request.approver === actor.id ? refuse('execute-own-approval') : stillAbout(core, request);
}

/** An identity that was linked by mistake gets nothing by what was asked for it before. */
function stillAbout({ work }: Core, { identity }: ChangeRequest): Verdict {
  return work.identities.includes(identity) ? null : refuse('unknown-identity');
}

export function find(core: Core, id: string): ChangeRequest | null {
  return core.work.requests.find((one) => one.id === id) ?? null;
}
