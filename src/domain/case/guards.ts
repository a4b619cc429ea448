import type { Promises } from '../policy/clocks.ts';
import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';
import { executable, plannable, settleable, verifiable, waivable } from './guards-action.ts';
import {
  changeContradiction,
  changeDecision,
  changeExpiry,
  changeMatch,
  changeRequest,
  changeWithdrawal,
} from './guards-change.ts';
import { answering, contacting, listing, sending } from './guards-consumer.ts';
import { exemptionDecision, exemptionEnd, exemptionRequest } from './guards-exemption.ts';
import { mergeIntoGuard, receiveMergeGuard, splitOutGuard } from './guards-merge.ts';
import { cleanupGuard, kitGuard, mismatchGuard, probeGuard } from './guards-proof.ts';
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
      return exemptionRequest(core, command, promises);
    case 'decide-exemption':
      return exemptionDecision(core, command);
    case 'end-exemption':
      return exemptionEnd(core, command);
    case 'request-change':
      return changeRequest(core, command);
    case 'decide-change':
      return changeDecision(core, command);
    case 'expire-change':
      return changeExpiry(core, command);
    case 'withdraw-change':
      return changeWithdrawal(core, command);
    case 'match-change':
      return changeMatch(core, command);
    case 'contradict-change':
      return changeContradiction(core, command);
    case 'give-kit':
      return kitGuard(core, command);
    case 'record-probe':
      return probeGuard(core, command);
    case 'record-mismatch':
      return mismatchGuard(core, command);
    case 'prove-cleanup':
      return cleanupGuard(core, command);
    case 'list-consumer':
      return listing(core, command);
    case 'give-consumer-contact':
      return contacting(core, command);
    case 'record-consumer-delivery':
      return sending(core, command);
    case 'answer-as-consumer':
      return answering(core, command);
    case 'link-thread':
      return work.threads.includes(command.facts.thread) ? refuse('already-done') : null;
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
