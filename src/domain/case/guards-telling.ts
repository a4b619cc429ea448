import type { Promises } from '../policy/clocks.ts';
import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import type { Millis, SubmissionId } from '../kit/ids.ts';
import type { Command } from './commands.ts';
import type { Core } from './core.ts';
import { disputeWindow, withPauses } from './dispute-window.ts';
import { workDone } from './progress.ts';
import type { Attempt, Telling } from './state.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;
type Of<V extends Command['verb']> = Extract<Command, { verb: V }>;

export function telling(core: Core, id: SubmissionId): Telling | null {
  return core.work.submissions.find((one) => one.id === id)?.telling ?? null;
}

/** An outcome tells what was done, so the work has to be done; a withdrawn or confirmed one needs none. */
export function outcomeGuard(core: Core, command: Of<'record-outcome'>): Verdict {
  const now = telling(core, command.facts.submission);
  if (now === null) return refuse('unknown-submission');
  if (!workDone(core)) return refuse('work-unfinished');
  return now.state === 'untold' || now.state === 'written' || now.state === 'told' ? null : refuse('already-done');
}

export function deliveryGuard(core: Core, command: Of<'record-delivery'>): Verdict {
  const now = telling(core, command.facts.submission);
  if (now === null) return refuse('unknown-submission');
  if (now.state === 'untold') return refuse('outcome-missing');
  return now.state === 'written' || now.state === 'told' ? null : refuse('already-done');
}

/** Collected or carried over to a machine: once, and only what was written. */
export function collectGuard(core: Core, command: Of<'collect'> | Of<'update-machine'>): Verdict {
  const submission = core.work.submissions.find((one) => one.id === command.facts.submission);
  if (submission === undefined) return refuse('unknown-submission');
  if (command.verb === 'update-machine' && submission.reach !== 'machine') return refuse('needs-a-person');
  return submission.telling.state === 'written' ? null : refuse('outcome-missing');
}

/** A reporter answers what was told; a dispute has to come before its window ends. */
export function answerGuard(core: Core, command: Of<'answer'>, promises: Promises): Verdict {
  const now = telling(core, command.facts.submission);
  if (now === null) return refuse('unknown-submission');
  if (now.state !== 'told' && now.state !== 'confirmed') return refuse('no-answer-due');
  if (command.facts.answer === 'confirmed')
    return now.state === 'confirmed' || core.ended !== null ? refuse('already-done') : null;
  const toldAt = now.state === 'told' ? now.at : now.toldAt;
  const ends = withPauses(core.work, disputeWindow(promises));
  return command.at < ends(toldAt) ? null : refuse('window-passed');
}

const DAY = 86_400_000;

/** Who can be told only on the page cannot be tried: their outcome has stood there, uncollected, for thirty days or more. */
export function unreachableGuard(core: Core, command: Of<'mark-unreachable'>): Verdict {
  const submission = core.work.submissions.find((one) => one.id === command.facts.submission);
  if (submission === undefined) return refuse('unknown-submission');
  const { reach, telling: now } = submission;
  if (now.state !== 'written') return refuse('outcome-missing');
  const isLost = reach === 'page' ? command.at - now.at >= 30 * DAY : wasTriedInVain(now.attempts, command.at);
  return isLost ? null : refuse('not-unreachable-yet');
}

/** At least three attempts on different days (UTC), the first of them thirty days ago or more. */
function wasTriedInVain(attempts: readonly Attempt[], now: Millis): boolean {
  const failed = attempts.filter(({ result }) => result !== 'accepted');
  const first = failed[0]?.at ?? now;
  const days = new Set(failed.map(({ at }) => Math.floor(at / DAY)));
  return days.size >= 3 && now - first >= 30 * DAY;
}
