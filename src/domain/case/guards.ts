import type { Promises } from '../policy/clocks.ts';
import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';
import { exemptionDecision, exemptionEnd, exemptionRequest } from './guards-exemption.ts';
import { mergeIntoGuard, receiveMergeGuard, splitOutGuard } from './guards-merge.ts';
import { answerGuard, collectGuard, deliveryGuard, outcomeGuard, telling, unreachableGuard } from './guards-telling.ts';
import { disputeWindow } from './dispute-window.ts';
import { standing } from './standing.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;

/** What the table cannot say: conditions on the content of the case. Null means that nothing speaks against it. */
export function guard(core: Core, command: Command, promises: Promises): Verdict {
  const { work } = core;
  switch (command.verb) {
    case 'report':
      return refuse('already-done');
    case 'give-contact':
    case 'message':
      return telling(core, command.facts.submission) === null ? refuse('unknown-submission') : null;
    case 'classify': {
      if (command.facts.verdict === 'confirmed' && command.facts.cause === null) return refuse('root-cause-missing');
      return core.disputed && work.handlers.includes(command.actor.id) ? refuse('same-handler') : null;
    }
    case 'link-identity':
      return work.identities.includes(command.facts.identity) ? refuse('already-done') : null;
    case 'unlink-identity':
      return work.identities.includes(command.facts.identity) ? null : refuse('unknown-identity');
    case 'add-evidence':
      return work.evidence.some(({ id }) => id === command.facts.evidence.id) ? refuse('already-done') : null;
    case 'plan-action':
      return plannable(core, command);
    case 'execute-action':
      return executable(core, command);
    case 'verify-action':
      return verifiable(core, command);
    case 'waive-action':
      return waivable(core, command);
    case 'settle-credential':
      return settleable(core, command);
    case 'request-exemption':
      return exemptionRequest(core, command) ?? knowsCredentials(core, command.facts.credentials);
    case 'decide-exemption':
      return exemptionDecision(core, command);
    case 'end-exemption':
      return exemptionEnd(core, command);
    case 'record-outcome':
      return outcomeGuard(core, command);
    case 'record-delivery':
      return deliveryGuard(core, command);
    case 'collect':
    case 'update-machine':
      return collectGuard(core, command);
    case 'answer':
      return answerGuard(core, command, promises);
    case 'withdraw': {
      const now = telling(core, command.facts.submission);
      return now === null ? refuse('unknown-submission') : now.state === 'withdrawn' ? refuse('already-done') : null;
    }
    case 'mark-unreachable':
      return unreachableGuard(core, command);
    case 'wait':
      return work.waiting.some(({ party }) => party === command.facts.party) ? refuse('already-done') : null;
    case 'resume':
      return work.waiting.some(({ party }) => party === command.facts.party) ? null : refuse('not-waiting');
    case 'merge-into':
      return mergeIntoGuard(core, command);
    case 'receive-merge':
      return receiveMergeGuard(core, command);
    case 'split-out':
      return splitOutGuard(core, command);
    case 'redact-evidence':
      return work.evidence.some(({ id }) => id === command.facts.evidence) ? null : refuse('not-found');
    case 'propose-redaction': {
      const { findings } = command.facts;
      const isNew = findings.every(({ id }) => !work.lateFindings.some((known) => known.id === id));
      return findings.length > 0 && isNew ? null : refuse('already-done');
    }
    case 'decide-redaction':
      return lateDecision(core, command);
    case 'close': {
      const missing = standing(core, command.at, disputeWindow(promises));
      if (missing.length === 0) return null;
      return refuse(missing.every(({ what }) => what === 'answer') ? 'dispute-window-open' : 'work-unfinished');
    }
    default:
      return null;
  }
}

/** A closed or merged case takes on no new work: what was found in it late is taken out, and that is all. */
function lateDecision(core: Core, command: Extract<Command, { verb: 'decide-redaction' }>): Verdict {
  const { finding, decision, credentials } = command.facts;
  const found = core.work.lateFindings.find(({ id }) => id === finding);
  if (found === undefined) return refuse('not-found');
  if (found.state !== 'proposed') return refuse('already-done');
  if (decision === 'declined' && command.actor.by !== 'person') return refuse('needs-a-person');
  return credentials.length > 0 && core.ended !== null ? refuse('case-closed') : null;
}

function knowsCredentials(core: Core, ids: readonly string[]): Verdict {
  return ids.every((id) => core.work.credentials.some((one) => one.id === id)) ? null : refuse('unknown-credential');
}

function plannable(core: Core, command: Extract<Command, { verb: 'plan-action' }>): Verdict {
  if (core.work.actions.some(({ id }) => id === command.facts.action)) return refuse('already-done');
  return knowsCredentials(core, command.facts.credentials);
}

/** Who carried it out may say so again with better proof. Somebody else may not, or the first one could verify it. */
function executable(core: Core, command: Extract<Command, { verb: 'execute-action' }>): Verdict {
  const action = core.work.actions.find((one) => one.id === command.facts.action);
  if (action === undefined) return refuse('unknown-action');
  const { state } = action;
  return state.state === 'planned' || (state.state === 'executed' && state.by === command.actor.id)
    ? null
    : refuse('already-done');
}

function verifiable(core: Core, command: Extract<Command, { verb: 'verify-action' }>): Verdict {
  const action = core.work.actions.find((one) => one.id === command.facts.action);
  if (action === undefined) return refuse('unknown-action');
  if (action.state.state === 'planned') return refuse('action-not-executed');
  if (action.state.state !== 'executed') return refuse('already-done');
  return action.state.by === command.actor.id ? refuse('verify-own-work') : null;
}

function waivable(core: Core, command: Extract<Command, { verb: 'waive-action' }>): Verdict {
  const { action: id, kind } = command.facts;
  if (id === null) return core.work.waivedKinds.includes(kind) ? refuse('already-done') : null;
  const action = core.work.actions.find((one) => one.id === id && one.kind === kind);
  if (action === undefined) return refuse('unknown-action');
  return action.state.state === 'planned' || action.state.state === 'executed' ? null : refuse('already-done');
}

/** Rotated, revoked and disabled come from a verified action, exempted from an approved exemption: not from a word. */
function settleable(core: Core, command: Extract<Command, { verb: 'settle-credential' }>): Verdict {
  const credential = core.work.credentials.find((one) => one.id === command.facts.credential);
  if (credential === undefined) return refuse('unknown-credential');
  if (credential.disposition !== null) return refuse('already-done');
  return ['expired', 'approved-as-is', 'not-a-credential'].includes(command.facts.disposition)
    ? null
    : refuse('action-not-executed');
}
