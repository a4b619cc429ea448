import type { ChangeState } from '../../../../domain/case/change-request.ts';
import type { ActionView } from '../../../../operations/views.ts';

/** Where a request stands, in words. */
export const REQUEST_STATES: Readonly<Record<ChangeState, string>> = {
  requested: 'Waits for an approver',
  approved: 'Approved, not seen yet',
  matched: 'Seen as it was signed',
  contradicted: 'Contradicted by a later import',
  over: 'Its time is over',
  rejected: 'Rejected',
  unanswered: 'Nobody answered in time',
  withdrawn: 'Taken back',
  superseded: 'Replaced by a later signature',
};

/** The mark beside it: the same shapes as those of an action. */
export const REQUEST_MARKS: Readonly<Record<ChangeState, ActionView['state']>> = {
  requested: 'planned',
  approved: 'executed',
  matched: 'verified',
  contradicted: 'planned',
  over: 'waived',
  rejected: 'waived',
  unanswered: 'waived',
  withdrawn: 'waived',
  superseded: 'waived',
};
