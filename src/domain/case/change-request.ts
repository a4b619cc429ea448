import type { ActorId, IdentityId, Millis, RequestId } from '../kit/ids.ts';
import type { Work } from './state.ts';

/**
 * `approved` waits for the fix; `matched` was seen in a snapshot as it was signed; `contradicted` was there and is not any
 * more; `over` had an end that has passed; `superseded` gave way to a later signature for the same identity.
 */
export const CHANGE_STATES = [
  'requested',
  'approved',
  'matched',
  'contradicted',
  'over',
  'rejected',
  'unanswered',
  'withdrawn',
  'superseded',
] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export interface ChangeRequest {
  readonly id: RequestId;
  readonly identity: IdentityId;
  readonly requester: ActorId;
  readonly diff: string;
  readonly until: Millis | null;
  readonly answerBy: Millis;
  /** Who signed it; null before. */
  readonly approver: ActorId | null;
  readonly decidedAt: Millis | null;
  readonly state: ChangeState;
}

/** Whether an action that carries this change out was found to work. */
export function isCarriedOut(work: Work, { id }: ChangeRequest): boolean {
  return work.actions.some(({ request, state }) => request === id && state.state === 'verified');
}

/** Signed, and not seen yet: neither in a snapshot, nor by a person who verified the action. */
export function isOwed(work: Work, request: ChangeRequest): boolean {
  return (request.state === 'approved' || request.state === 'contradicted') && !isCarriedOut(work, request);
}

/** Nothing more has to come of it before the case can be told and closed. */
export function isSettled(work: Work, request: ChangeRequest): boolean {
  return request.state !== 'requested' && !isOwed(work, request);
}

/** What may be carried out: signed, and neither ended nor replaced. */
export function isSigned({ state }: ChangeRequest): boolean {
  return state === 'approved' || state === 'matched' || state === 'contradicted';
}
