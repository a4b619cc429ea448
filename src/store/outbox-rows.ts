import type { Stage } from '../domain/case/words.ts';
import type { CaseId, ConsumerId, Millis, SubmissionId } from '../domain/kit/ids.ts';

interface Queued {
  readonly id: string;
  readonly case: CaseId;
  /** The stage that a notice tells of. The words of a message are read from the events when it is sent, never copied here. */
  readonly stage: Stage;
  readonly dueAt: Millis;
  readonly attempts: number;
}
/** A mail that waits: to the reporter of a submission, or to a consumer of a credential that was replaced. */
export type OutboxRow = ReporterMail | ConsumerMail;
export interface ReporterMail extends Queued {
  readonly kind: 'outcome' | 'notice' | 'message';
  readonly submission: SubmissionId;
}
export interface ConsumerMail extends Queued {
  readonly kind: 'consumer' | 'consumer-reminder';
  readonly consumer: ConsumerId;
}
