import type { Stage } from '../domain/case/words.ts';
import type { ShareId } from '../domain/engagement/events.ts';
import type { CaseId, ConsumerId, Millis, StreamId, SubmissionId } from '../domain/kit/ids.ts';

interface Queued {
  readonly id: string;
  readonly case: CaseId;
  /** The stage that a notice tells of. The words of a message are read from the events when it is sent, never copied here. */
  readonly stage: Stage;
  readonly dueAt: Millis;
  readonly attempts: number;
}
/** A mail that waits: to the reporter of a submission, to a consumer of a credential that was replaced, or to the recipient of a share. */
export type OutboxRow = ReporterMail | ConsumerMail | ShareMail;
export interface ReporterMail extends Queued {
  readonly kind: 'outcome' | 'notice' | 'message';
  readonly submission: SubmissionId;
}
export interface ConsumerMail extends Queued {
  readonly kind: 'consumer' | 'consumer-reminder';
  readonly consumer: ConsumerId;
}
/** Address and link are read from the share when it is sent. */
export interface ShareMail extends Omit<Queued, 'case' | 'stage'> {
  readonly kind: 'share';
  readonly engagement: StreamId;
  readonly share: ShareId;
}
