import type { Generated } from 'kysely';
import type { ChangeState } from '../domain/case/change-request.ts';
import type { Kind, Severity, Stage, Verdict } from '../domain/case/words.ts';
import type { ActionState, ExemptionState, Telling } from '../domain/case/state.ts';
import type {
  ActionId,
  ActorId,
  CaseId,
  ConsumerId,
  CredentialId,
  EventId,
  EvidenceId,
  ExemptionId,
  IdentityId,
  ImportId,
  KeyId,
  LateFindingId,
  Millis,
  PersonId,
  RequestId,
  StreamId,
  SubmissionId,
} from '../domain/kit/ids.ts';
import type { Browser, System } from '../domain/people/device.ts';
import type { Proof, SessionId } from '../domain/people/session.ts';
import type { TokenId } from '../domain/people/actor.ts';
import type { Shelf } from './evidence-files.ts';
import type { EngagementTables } from './engagement-tables.ts';
import type { HouseTables } from './house-tables.ts';
import type { InventoryTables } from './inventory-tables.ts';
import type { PasskeyId } from './passkey-rows.ts';
import type { ProviderTables } from './provider-tables.ts';
import type {
  FingerprintRow,
  KitRow,
  LateFindingRow,
  LinkRow,
  LookResult,
  OutboxRow,
  PersonRow,
  StreamKind,
} from './types.ts';

/**
 * The tables, the same on both engines. Columns have the types of the domain, since only `writes/` fills them and it
 * takes nothing else. Flags are 0 or 1, times are milliseconds, lists are JSON.
 */
export interface Tables extends InventoryTables, EngagementTables, HouseTables, ProviderTables {
  stream: { id: StreamId; kind: StreamKind; number: number; version: number; key: KeyId };
  event: {
    id: EventId;
    stream: StreamId;
    seq: number;
    type: string;
    leaf: Uint8Array;
    facts: Uint8Array;
    text: Uint8Array | null;
  };
  /** One row for each event that the log has not sequenced yet. */
  staging: { position: Generated<number>; event: EventId };
  log_entry: { position: number; event: EventId };
  log_head: { id: 1; size: number; checkpoint: string | null; epoch: number };
  installation: { name: string; value: string };
  /** Filled on PostgreSQL alone: elsewhere sealed files lie in the data folder. */
  sealed_file: { shelf: Shelf; name: string; part: number; written_at: Millis; body: Uint8Array };
  claim: { key: string; request: string; case_id: CaseId | null; at: Millis };
  code: { hash: string; submission: SubmissionId; case_id: CaseId };

  case_view: CaseTable;
  submission_view: {
    case_id: CaseId;
    submission: SubmissionId;
    telling: Telling['state'];
    dispute_ends_at: Millis | null;
  };
  action_view: { case_id: CaseId; action: ActionId; kind: string; means: string; state: ActionState['state'] };
  credential_view: { case_id: CaseId; credential: CredentialId; kind: string; disposition: string | null };
  exemption_view: { case_id: CaseId; exemption: ExemptionId; requester: ActorId; until: Millis; state: ExemptionState };
  identity_link: { case_id: CaseId; identity: IdentityId };
  approval_view: {
    case_id: CaseId;
    request: RequestId;
    identity: IdentityId;
    state: ChangeState;
    /** Whether it stands between its case and closing no more. */
    settled: 0 | 1;
    answer_by: Millis;
    until: Millis | null;
    decided_at: Millis | null;
  };
  approval_look: { case_id: CaseId; request: RequestId; import: ImportId; result: LookResult };
  probe_turn: { fingerprint: string; at: Millis };
  recurrence: { case_id: CaseId; about: string; recurrence: CaseId };
  stage_move: { from_stage: string; to_stage: string };

  fingerprint: {
    fingerprint: string;
    kind: string;
    scope: FingerprintRow['scope'];
    case_id: CaseId;
    credential: CredentialId;
    placeholder: string;
    check_fingerprint: string | null;
  };
  evidence: {
    evidence: EvidenceId;
    case_id: CaseId;
    sealed_sha256: string;
    sha256: string;
    size: number;
    about: string | null;
  };
  late_finding: {
    case_id: CaseId;
    finding: LateFindingId;
    fingerprint: string;
    kind: string;
    places: number;
    /** In thousandths. */
    confidence: number;
    state: LateFindingRow['state'];
  };
  rescan: { case_id: CaseId; detectors: string };
  search_text: { id: Generated<number>; event: EventId; case_id: CaseId; words: string };

  consumer_code: { hash: string; case_id: CaseId; consumer: ConsumerId };
  /** `body` is the JSON of `CaseFacts`. */
  review_view: {
    case_id: CaseId;
    number: number;
    version: number;
    fold: number;
    opened_at: Millis;
    changed_at: Millis;
    body: string;
  };

  person: {
    person: PersonId;
    key: KeyId;
    email: string;
    address: string;
    name: string;
    roles: string;
    password_hash: string | null;
    status: PersonRow['status'];
  };
  session: {
    hash: string;
    session: SessionId;
    person: PersonId;
    created_at: Millis;
    expires_at: Millis;
    seen_at: Millis;
    proof: Proof;
    proved_at: Millis;
    browser: Browser;
    system: System;
  };
  passkey: {
    passkey: PasskeyId;
    credential: string;
    person: PersonId;
    name: string;
    public_key: Uint8Array;
    counter: number;
    created_at: Millis;
    used_at: Millis | null;
  };
  link: {
    hash: string;
    purpose: LinkRow['purpose'];
    person: PersonId | null;
    expires_at: Millis;
    used_at: Millis | null;
  };
  api_token: {
    token: TokenId;
    hash: string;
    name: string;
    scopes: string;
    made_at: Millis;
    expires_at: Millis;
    ended_at: Millis | null;
    used_on: Millis | null;
  };
  kit: {
    hash: string;
    case_id: CaseId;
    credential: CredentialId;
    purpose: KitRow['purpose'];
    target: KitRow['target'];
    expires_at: Millis;
    used_at: Millis | null;
  };
  outbox: {
    id: string;
    kind: OutboxRow['kind'];
    case_id: CaseId;
    submission: SubmissionId | null;
    consumer: ConsumerId | null;
    stage: Stage;
    due_at: Millis;
    attempts: number;
    leased_until: Millis | null;
  };
}

interface CaseTable {
  case_id: CaseId;
  stage: Stage;
  title: string;
  kind: Kind | null;
  verdict: Verdict | null;
  severity: Severity | null;
  urgent: 0 | 1;
  opened_at: Millis;
  changed_at: Millis;
  due_at: Millis | null;
  due_for: string | null;
  waiting: string | null;
  told: number;
  submissions: number;
  /** `due_at`, or the largest safe integer where nothing is due: the first column that the queue is sorted by. */
  due_rank: number;
  /** 0 is the most urgent: the second one. */
  urgency: number;
}

/** What a database column can hold, and what travels between threads. */
export type Cell = string | number | null | Uint8Array;
