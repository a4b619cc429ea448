import { safe } from '../kit/safe.ts';
import type { Refusal } from '../kit/refusals.ts';
import { refuse } from '../kit/refusals.ts';
import type { Promises } from '../policy/clocks.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';
import { knowsCredentials } from './guards-action.ts';
import type { Action } from './state.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;
const DAY = 86_400_000;

/** An exemption ends, covers something that is there, and lasts no longer than the organisation allows. */
export function exemptionRequest(
  core: Core,
  command: Extract<Command, { verb: 'request-exemption' }>,
  { exemptionDays }: Promises,
): Verdict {
  const { exemption, until, actions, credentials, extends: before = null } = command.facts;
  if (core.work.exemptions.some(({ id }) => id === exemption)) return refuse('already-done');
  if (until <= command.at || until > command.at + exemptionDays * DAY)
    return refuse('exemption-too-long', safe`It lasts at most ${exemptionDays} days.`);
  if (actions.length + credentials.length === 0) return refuse('unknown-action');
  const isOpen = (one: Action): boolean =>
    one.state.state === 'planned' ||
    one.state.state === 'executed' ||
    (one.state.state === 'exempted' && one.state.exemption === before);
  const open = core.work.actions.filter(isOpen).map(({ id }) => id);
  if (!actions.every((id) => open.includes(id))) return refuse('unknown-action');
  return knowsCredentials(core, credentials) ?? (before === null ? null : extension(core, command.facts));
}

/** Extending goes on with all that the earlier one covers, once, and for longer. */
function extension(core: Core, facts: Extract<Command, { verb: 'request-exemption' }>['facts']): Verdict {
  const before = core.work.exemptions.find(({ id }) => id === facts.extends);
  if (before === undefined) return refuse('unknown-exemption');
  if (before.state !== 'approved' && before.state !== 'expired') return refuse('already-done');
  const isAsked = core.work.exemptions.some((one) => one.extends === before.id && one.state === 'requested');
  if (isAsked) return refuse('already-done');
  if (facts.until <= before.until) return refuse('exemption-too-long');
  const covered = core.work.actions.filter(({ state }) => state.state === 'exempted' && state.exemption === before.id);
  const keepsAll =
    covered.every(({ id }) => facts.actions.includes(id)) &&
    (before.state === 'expired' || before.credentials.every((id) => facts.credentials.includes(id)));
  return keepsAll ? null : refuse('extension-leaves-out');
}

/** Requester, executor and approver are three people. */
export function exemptionDecision(core: Core, command: Extract<Command, { verb: 'decide-exemption' }>): Verdict {
  const exemption = core.work.exemptions.find(({ id }) => id === command.facts.exemption);
  if (exemption === undefined) return refuse('unknown-exemption');
  if (exemption.state !== 'requested') return refuse('already-done');
  if (exemption.until <= command.at) return refuse('exemption-too-long');
  const before = core.work.exemptions.find(({ id }) => id === exemption.extends);
  // what an approver has ended meanwhile does not go on by another one's signature: that has to be asked for as what it is
  if (command.facts.decision === 'approved' && before?.state === 'revoked') return refuse('already-done');
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
