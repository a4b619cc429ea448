import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import { isSettled } from './change-request.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';
import { actionFinished } from './progress.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;
type Of<V extends Command['verb']> = Extract<Command, { verb: V }>;

/** Merging gets round nothing: a dispute is looked at first, and planned actions are finished or waived with a reason. */
export function mergeIntoGuard(core: Core, command: Of<'merge-into'>): Verdict {
  const { work, disputed } = core;
  if (command.facts.into === work.id || work.submissions.some(({ from }) => from !== null))
    return refuse('merge-into-itself');
  if (disputed) return refuse('same-handler');
  const isFinished = work.actions.every(actionFinished) && work.requests.every((one) => isSettled(work, one));
  return isFinished ? null : refuse('work-unfinished');
}

/** One case comes once, and a reporter is owed one answer. */
export function receiveMergeGuard(core: Core, command: Of<'receive-merge'>): Verdict {
  const { from, submissions } = command.facts;
  const { work } = core;
  if (from === work.id) return refuse('merge-into-itself');
  const known = work.submissions.some((one) => one.from === from || submissions.some(({ id }) => id === one.id));
  return known ? refuse('already-done') : null;
}

/** Exactly the reporters who came with that case leave with it; a dispute that one of them raised is looked at first. */
export function splitOutGuard(core: Core, command: Of<'split-out'>): Verdict {
  const { to, submissions } = command.facts;
  const came = core.work.submissions.filter(({ from }) => from === to).map(({ id }) => id);
  if (came.length === 0) return refuse('not-found');
  if (came.length !== submissions.length || !came.every((id) => submissions.includes(id)))
    return refuse('unknown-submission');
  return core.disputed ? refuse('same-handler') : null;
}
