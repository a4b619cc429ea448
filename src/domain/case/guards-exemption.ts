import type { Refusal } from '../kit/refusals.ts';
import { refuse } from '../kit/refusals.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;
const NINETY_DAYS = 90 * 86_400_000;

/** An exemption ends, covers something that is there, and lasts at most 90 days. */
export function exemptionRequest(core: Core, command: Extract<Command, { verb: 'request-exemption' }>): Verdict {
  const { exemption, until, actions, credentials } = command.facts;
  if (core.work.exemptions.some(({ id }) => id === exemption)) return refuse('already-done');
  if (until <= command.at || until > command.at + NINETY_DAYS) return refuse('exemption-too-long');
  if (actions.length + credentials.length === 0) return refuse('unknown-action');
  const open = core.work.actions
    .filter(({ state }) => state.state === 'planned' || state.state === 'executed')
    .map(({ id }) => id);
  return actions.every((id) => open.includes(id)) ? null : refuse('unknown-action');
}

/** Requester, executor and approver are three people. */
export function exemptionDecision(core: Core, command: Extract<Command, { verb: 'decide-exemption' }>): Verdict {
  const exemption = core.work.exemptions.find(({ id }) => id === command.facts.exemption);
  if (exemption === undefined) return refuse('unknown-exemption');
  if (exemption.state !== 'requested') return refuse('already-done');
  if (exemption.until <= command.at) return refuse('exemption-too-long');
  const executors = core.work.actions.flatMap(({ id, executors: doers }) =>
    exemption.actions.includes(id) ? doers : [],
  );
  return [exemption.requester, ...executors].includes(command.actor.id) ? refuse('approve-own-request') : null;
}

/** The clock ends an exemption when its time is over, a person whenever it is active. */
export function exemptionEnd(core: Core, command: Extract<Command, { verb: 'end-exemption' }>): Verdict {
  const exemption = core.work.exemptions.find(({ id }) => id === command.facts.exemption);
  if (exemption === undefined) return refuse('unknown-exemption');
  if (exemption.state !== 'approved') return refuse('already-done');
  if (command.facts.how === 'expired') return command.at < exemption.until ? refuse('not-in-this-stage') : null;
  return command.actor.by === 'person' ? null : refuse('needs-a-person');
}
