import type { ChangeState } from '../domain/case/change-request.ts';
import type { CaseId, ExemptionId, IdentityId, ImportId, Millis, RequestId } from '../domain/kit/ids.ts';

export interface ExemptionRow {
  readonly case: CaseId;
  readonly exemption: ExemptionId;
  readonly until: Millis;
}

/** A change that was asked for in a case. */
export interface ApprovalRow {
  readonly case: CaseId;
  readonly request: RequestId;
  readonly identity: IdentityId;
  readonly state: ChangeState;
  readonly answerBy: Millis;
  readonly until: Millis | null;
  readonly decidedAt: Millis | null;
}

/** What an import says of what was signed: `shown` as it was signed, `not-shown`, or `nothing` where it has no snapshot. */
export type LookResult = 'shown' | 'not-shown' | 'nothing';
export interface ApprovalLook {
  readonly case: CaseId;
  readonly request: RequestId;
  readonly import: ImportId;
  readonly result: LookResult;
}

/** The case that was opened because of something about a closed one; `about` names it, so that it is opened once. */
export interface RecurrenceRow {
  readonly case: CaseId;
  readonly about: string;
  readonly recurrence: CaseId;
}

export interface ApprovalReads {
  /** Requests that nobody has answered in time, the longest waiting first. */
  unansweredChanges(at: Millis, limit: number): Promise<readonly ApprovalRow[]>;
  /** Signed changes of open cases whose time is over, the longest over first. */
  endedChanges(at: Millis, limit: number): Promise<readonly ApprovalRow[]>;
  /** Everything that was signed for one identity, in any case, the first signature first. */
  signedFor(identity: IdentityId): Promise<readonly ApprovalRow[]>;
  /** What was signed, also in closed cases, and was not compared yet with the latest import of the identity's source. */
  changesToCompare(limit: number): Promise<readonly ApprovalRow[]>;
  approvalLook(id: CaseId, request: RequestId): Promise<ApprovalLook | null>;
  /** Approved exemptions of closed cases whose time is over and that no case goes on with yet. */
  lapsedExemptions(at: Millis, limit: number): Promise<readonly Omit<ExemptionRow, 'until'>[]>;
  recurrence(id: CaseId, about: string): Promise<CaseId | null>;
  /** The numbers of the cases that go on with this one. */
  recurrencesOf(id: CaseId): Promise<readonly number[]>;
}
