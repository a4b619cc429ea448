import { isSettled } from '../../domain/case/change-request.ts';
import type { CaseState, Submission } from '../../domain/case/state.ts';
import type { Millis, SubmissionId } from '../../domain/kit/ids.ts';
import { addWorkingDays } from '../../domain/policy/calendar.ts';
import { DEFAULT_PROMISES } from '../../domain/policy/clocks.ts';
import type { Tables } from '../tables.ts';

/** The parts of a case that the closing stops, the jobs and the page look at. */
export interface PartRows {
  readonly submissions: readonly Tables['submission_view'][];
  readonly actions: readonly Tables['action_view'][];
  readonly credentials: readonly Tables['credential_view'][];
  readonly exemptions: readonly Tables['exemption_view'][];
  readonly approvals: readonly Tables['approval_view'][];
}

/** `disputeEnds` gives the end of each window where the organisation has promises of its own. */
export function partRows(state: CaseState, disputeEnds: Readonly<Record<SubmissionId, Millis>> = {}): PartRows {
  const case_id = state.id;
  const waits = state.waiting.some(({ clock }) => clock === 'dispute');
  return {
    submissions: state.submissions.map((submission) => ({
      case_id,
      submission: submission.id,
      telling: submission.telling.state,
      dispute_ends_at: waits ? null : (disputeEnds[submission.id] ?? usualEnd(submission, state.paused.dispute ?? 0)),
    })),
    actions: state.actions.map(({ id, kind, means, state: { state: standing } }) => ({
      case_id,
      action: id,
      kind,
      means,
      state: standing,
    })),
    credentials: state.credentials.map(({ id, kind, disposition }) => ({ case_id, credential: id, kind, disposition })),
    exemptions: state.exemptions.map(({ id, requester, until, state: standing }) => ({
      case_id,
      exemption: id,
      requester,
      until,
      state: standing,
    })),
    approvals: state.requests.map((request) => ({
      case_id,
      request: request.id,
      identity: request.identity,
      state: request.state,
      settled: isSettled(state, request) ? 1 : 0,
      answer_by: request.answerBy,
      until: request.until,
      decided_at: request.decidedAt,
    })),
  };
}

function usualEnd({ telling }: Submission, paused: Millis): Millis | null {
  return telling.state === 'told' ? addWorkingDays(telling.at, DEFAULT_PROMISES.disputeDays) + paused : null;
}
