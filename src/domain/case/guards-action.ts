import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';
import { carryingOut, find } from './guards-change.ts';
import { probesShow } from './guards-proof.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;

export function knowsCredentials(core: Core, ids: readonly string[]): Verdict {
  return ids.every((id) => core.work.credentials.some((one) => one.id === id)) ? null : refuse('unknown-credential');
}

export function plannable(core: Core, command: Extract<Command, { verb: 'plan-action' }>): Verdict {
  if (core.work.actions.some(({ id }) => id === command.facts.action)) return refuse('already-done');
  const { request = null, credentials } = command.facts;
  if (request !== null && find(core, request) === null) return refuse('unknown-request');
  return knowsCredentials(core, credentials);
}

/** Who carried it out may say so again with better proof. Somebody else may not, or the first one could verify it. */
export function executable(core: Core, command: Extract<Command, { verb: 'execute-action' }>): Verdict {
  const action = core.work.actions.find((one) => one.id === command.facts.action);
  if (action === undefined) return refuse('unknown-action');
  const { state } = action;
  if (state.state !== 'planned' && (state.state !== 'executed' || state.by !== command.actor.id))
    return refuse('already-done');
  return carryingOut(core, action.request, command);
}

export function verifiable(core: Core, command: Extract<Command, { verb: 'verify-action' }>): Verdict {
  const action = core.work.actions.find((one) => one.id === command.facts.action);
  if (action === undefined) return refuse('unknown-action');
  if (action.state.state === 'planned') return refuse('action-not-executed');
  if (action.state.state !== 'executed') return refuse('already-done');
  if (action.state.by === command.actor.id) return refuse('verify-own-work');
  return command.facts.method === 'probe' && command.facts.result === 'works' ? probesShow(action) : null;
}

export function waivable(core: Core, command: Extract<Command, { verb: 'waive-action' }>): Verdict {
  const { action: id, kind } = command.facts;
  if (id === null) return core.work.waivedKinds.includes(kind) ? refuse('already-done') : null;
  const action = core.work.actions.find((one) => one.id === id && one.kind === kind);
  if (action === undefined) return refuse('unknown-action');
  return action.state.state === 'planned' || action.state.state === 'executed' ? null : refuse('already-done');
}

/** Rotated, revoked and disabled come from a verified action, exempted from an approved exemption: not from a word. */
export function settleable(core: Core, command: Extract<Command, { verb: 'settle-credential' }>): Verdict {
  const credential = core.work.credentials.find((one) => one.id === command.facts.credential);
  if (credential === undefined) return refuse('unknown-credential');
  if (credential.disposition !== null) return refuse('already-done');
  return ['expired', 'approved-as-is', 'not-a-credential'].includes(command.facts.disposition)
    ? null
    : refuse('action-not-executed');
}
