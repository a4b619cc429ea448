import type { SubmissionId } from '../../domain/kit/ids.ts';
import { nextDue } from '../../domain/policy/due.ts';
import { disputeWindow, withPauses } from '../../domain/case/dispute-window.ts';
import { ring } from '../../domain/case/ring.ts';
import type { Context } from '../context.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import type { StatusView } from '../views.ts';
import { fileNames, messagesOf, outcomeOf } from './parts-view.ts';

/** What the reporter of one submission sees: nothing of other reporters, nothing of the inner work. */
export async function viewStatus(ctx: Context, loaded: LoadedCase, id: SubmissionId): Promise<StatusView> {
  const { state } = loaded;
  const submission = state.submissions.find((one) => one.id === id);
  if (submission === undefined) throw new Error('A code leads to a submission that is not in its case.');
  const own = submission.from === null ? loaded : await loadCase(ctx, submission.from);
  const first = own?.events[0]?.event;
  const { telling } = submission;
  const due = nextDue(state, ctx.promises);
  const toldAt = telling.state === 'told' ? telling.at : telling.state === 'confirmed' ? telling.toldAt : null;
  const isTold = toldAt !== null;
  return {
    ring: ring(state),
    stage: state.stage,
    reportedAt: submission.at,
    promise:
      isTold || due === null
        ? { what: 'nothing', by: null }
        : { what: due.for === 'outcome' ? 'outcome' : 'classification', by: due.at },
    what: first?.type === 'submitted' ? String(first.text.what) : '',
    files: first?.type === 'submitted' ? fileNames(first.text.files) : [],
    messages: [...(own === null || own === loaded ? [] : messagesOf(own, id)), ...messagesOf(loaded, id)],
    outcome: isTold || telling.state === 'written' ? outcomeOf(loaded, id) : null,
    canAnswer: telling.state === 'told' && state.stage !== 'closed',
    answered:
      telling.state === 'confirmed'
        ? 'confirmed'
        : telling.state === 'withdrawn'
          ? 'withdrawn'
          : isDisputed(loaded, id)
            ? 'disputed'
            : null,
    disputeEndsAt: isTold ? withPauses(state, disputeWindow(ctx.promises))(toldAt) : null,
    closed: state.stage === 'closed',
  };
}

function isDisputed(loaded: LoadedCase, id: SubmissionId): boolean {
  const last = loaded.events.findLast(
    ({ event }) => 'submission' in event.facts && event.facts.submission === id && event.type !== 'message',
  );
  return last?.event.type === 'outcome-answered' && last.event.facts.answer !== 'confirmed';
}
