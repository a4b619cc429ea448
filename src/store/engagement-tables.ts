import type { ShareId, ValueId, VersionId } from '../domain/engagement/events.ts';
import type {
  EngagementKind,
  EngagementStage,
  MemberRole,
  RetentionClass,
  ValueClass,
} from '../domain/engagement/words.ts';
import type { ActorId, CaseId, KeyId, Millis, PersonId, StreamId, SubmissionId } from '../domain/kit/ids.ts';
import type { DisposalMark, EngagementFileId, EngagementValueRow, FileRole } from './engagement-rows.ts';

/** The tables of engagements. */
export interface EngagementTables {
  engagement_view: {
    engagement: StreamId;
    stage: EngagementStage;
    kind: EngagementKind;
    retention: RetentionClass;
    name: string;
    customer: string;
    contents: KeyId;
    changed_at: Millis;
    due_at: Millis | null;
    held: 0 | 1;
    disposal: DisposalMark;
  };
  engagement_member: { engagement: StreamId; person: PersonId; role: MemberRole; actor: ActorId };
  engagement_value: {
    engagement: StreamId;
    value: ValueId;
    fingerprint: string;
    scope: EngagementValueRow['scope'];
    class: ValueClass;
    kind: string;
    placeholder: string;
    check_fingerprint: string | null;
    body: Uint8Array | null;
  };
  engagement_scan: { version: VersionId; engagement: StreamId; detectors: string; body: Uint8Array };
  engagement_file: {
    file: EngagementFileId;
    engagement: StreamId;
    role: FileRole;
    of: string;
    form: string;
    key: KeyId;
    sealed_sha256: string;
    sha256: string | null;
    size: number;
  };
  engagement_case: {
    case_id: CaseId;
    engagement: StreamId;
    value: ValueId;
    submission: SubmissionId;
    ended: 0 | 1;
  };
  share_link: {
    hash: string;
    engagement: StreamId;
    share: ShareId;
    passphrase_hash: string | null;
    tries: number;
    locked_until: Millis | null;
    seen_at: Millis;
  };
}
