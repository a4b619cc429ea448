import type { CaseState } from '../domain/case/state.ts';
import type { Kind, Severity, Stage, Verdict } from '../domain/case/words.ts';
import type {
  CaseId,
  ConsumerId,
  CredentialId,
  EventId,
  EvidenceId,
  IdentityId,
  KeyId,
  Millis,
  PersonId,
  StreamId,
  SubmissionId,
} from '../domain/kit/ids.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import type { BehaviourWrite, IdentitySaid, InventoryReads, InventoryWrite, LinkedIdentity } from './inventory-rows.ts';
import type { IdentityNameRow, ReviewRow } from './review-row.ts';
import type { HouseReads, HouseWrite } from './house-rows.ts';
import type { PasskeyReads, PasskeyWrite } from './passkey-rows.ts';
import type { ProviderReads, ProviderWrite } from './provider-rows.ts';
import type { OutboxRow } from './outbox-rows.ts';
import type { EngagementReads, EngagementWrite } from './engagement-rows.ts';
import type { ApprovalLook, ApprovalReads, ExemptionRow, RecurrenceRow } from './approval-rows.ts';
import type { FigureReads, PoolLoad } from './figure-rows.ts';
import type { EvidenceRow, FingerprintRow, IdentityRow, ImportedIdentity, KitRow } from './trace-rows.ts';
import type { LateFindingRow, SharedReads, WaitingCaseRow } from './trace-rows.ts';
import type { Proof, SessionId } from '../domain/people/session.ts';
import type { LinkRow, PeopleReads, PersonRow, SessionRow, SessionsToEnd } from './people-rows.ts';
import type { TokenReads, TokenWrites } from './token-rows.ts';

export type * from './inventory-rows.ts';
export type * from './approval-rows.ts';
export type * from './review-row.ts';
export type * from './engagement-rows.ts';
export type * from './house-rows.ts';
export type * from './passkey-rows.ts';
export type * from './provider-rows.ts';
export type * from './outbox-rows.ts';
export type * from './people-rows.ts';
export type * from './trace-rows.ts';
export type * from './token-rows.ts';
export type { KeyId };
export type StreamKind = 'case' | 'person' | 'installation' | 'identity' | 'import' | 'engagement';

/** One event as it lies in the database: the leaf is readable by design, the payloads are sealed. */
export interface StoredEvent {
  readonly id: EventId;
  readonly stream: StreamId;
  readonly seq: number;
  readonly type: string;
  /** The leaf's exact bytes (JCS). */
  readonly leaf: Uint8Array;
  readonly facts: Uint8Array;
  readonly text: Uint8Array | null;
}

export interface StoredStream {
  readonly id: StreamId;
  readonly kind: StreamKind;
  /** The number people say (`C-104`), given by the store when the stream is made, counted per kind. */
  readonly number: number;
  /** How many events the stream holds. */
  readonly version: number;
  readonly key: KeyId;
  readonly events: readonly StoredEvent[];
}

/** A stream with the last of its events alone; `last` is null where it has none. */
export interface StreamTail extends Omit<StoredStream, 'events'> {
  readonly last: StoredEvent | null;
}

/** How far a case reaches among the first entries of the log. */
export interface CaseReach {
  readonly case: CaseId;
  readonly number: number;
  /** How many events it has by now; more than `seq` + 1 where some stand later in the log or wait. */
  readonly version: number;
  /** The stage that it is at by now, after `version` events. */
  readonly stage: Stage;
  /** Its last event among those entries, and where that stands. */
  readonly seq: number;
  readonly index: number;
}

/** What the queue shows of a case; made by `views/` from the state. */
export interface CaseRow {
  readonly case: CaseId;
  readonly number: number;
  readonly stage: Stage;
  readonly title: string;
  readonly kind: Kind | null;
  readonly verdict: Verdict | null;
  readonly severity: Severity | null;
  readonly urgent: boolean;
  readonly openedAt: Millis;
  readonly changedAt: Millis;
  /** The next promise that would break, and which it is; null when nothing is owed or its clock is paused. */
  readonly dueAt: Millis | null;
  readonly dueFor: string | null;
  readonly waiting: string | null;
  readonly told: number;
  readonly submissions: number;
}

export interface SubmissionRow {
  readonly submission: SubmissionId;
  readonly case: CaseId;
  readonly telling: string;
  readonly disputeEndsAt: Millis | null;
}

/** What one accepted verb writes. Everything in it becomes durable together or not at all. */
export interface Append extends TokenWrites {
  /** Streams touched, with the version that the decision was made on; `make` for a stream that must not exist yet. */
  readonly streams: readonly {
    readonly id: StreamId;
    readonly version: number;
    readonly make?: { readonly kind: StreamKind; readonly key: KeyId };
  }[];
  readonly events: readonly StoredEvent[];
  /** The states after the events; the store makes its views from them. */
  readonly cases?: readonly {
    readonly state: CaseState;
    readonly title: SafeText;
    readonly at: Millis;
    readonly due: { readonly at: Millis; readonly for: string } | null;
    /** When each dispute window ends; without it five working days after the telling, pauses added. */
    readonly disputeEnds?: Readonly<Record<SubmissionId, Millis>>;
  }[];
  readonly codes?: readonly { readonly hash: string; readonly submission: SubmissionId; readonly case: CaseId }[];
  /** The submission now belongs to another case (merge, split). */
  readonly moveCodes?: readonly { readonly submission: SubmissionId; readonly case: CaseId }[];
  /** What a consumer's link stands for; put again it stays. */
  readonly consumerCodes?: readonly {
    readonly hash: string;
    readonly consumer: ConsumerId;
    readonly case: CaseId;
  }[];
  /** What the review pages count; an older fold of a case never replaces a newer one. */
  readonly reviews?: readonly ReviewRow[];
  readonly identities?: readonly LinkedIdentity[];
  /** What people said about identities, and which of their behaviours are explained. */
  readonly said?: readonly IdentitySaid[];
  readonly behaviours?: readonly BehaviourWrite[];
  readonly inventory?: readonly InventoryWrite[];
  readonly engagements?: readonly EngagementWrite[];
  readonly approvalLooks?: readonly ApprovalLook[];
  readonly recurrences?: readonly RecurrenceRow[];
  readonly fingerprints?: readonly FingerprintRow[];
  readonly evidence?: readonly EvidenceRow[];
  readonly lateFindings?: readonly LateFindingRow[];
  readonly rescans?: readonly { readonly case: CaseId; readonly detectors: string }[];
  readonly dropEvidence?: readonly EvidenceId[];
  readonly house?: readonly HouseWrite[];
  readonly people?: readonly PersonRow[];
  readonly sessions?: readonly SessionRow[];
  readonly endSessions?: readonly SessionsToEnd[];
  /** Notes of running sessions that a request came, or that their owners showed once more who they are. */
  readonly seenSessions?: readonly { readonly session: SessionId; readonly at: Millis }[];
  readonly provedSessions?: readonly { readonly session: SessionId; readonly proof: Proof; readonly at: Millis }[];
  readonly provider?: readonly ProviderWrite[];
  readonly passkeys?: readonly PasskeyWrite[];
  /** Recovery links of these people that were not used open no more. */
  readonly dropRecoveries?: readonly PersonId[];
  readonly links?: readonly LinkRow[];
  /** One-time links that this verb uses up: the append conflicts (`claimed`) where one is used, gone or expired at `at`. */
  readonly useLinks?: readonly { readonly hash: string; readonly at: Millis }[];
  readonly kits?: readonly KitRow[];
  /** Takes the turn to ask about a credential: the append conflicts (`claimed`) where it was taken less than `pause` milliseconds before `at`. */
  readonly probeTurns?: readonly { readonly fingerprint: string; readonly at: Millis; readonly pause: Millis }[];
  /** Kits that this verb uses up: the append conflicts (`claimed`) where one is used, gone or over at `at`. */
  readonly useKits?: readonly { readonly hash: string; readonly at: Millis }[];
  readonly outbox?: readonly OutboxRow[];
  readonly outboxDone?: readonly string[];
  readonly outboxLater?: readonly { readonly id: string; readonly dueAt: Millis; readonly attempts: number }[];
  /** Words for the search index, one row an event; put again replaces. */
  readonly search?: readonly { readonly event: EventId; readonly case: CaseId; readonly body: SafeText }[];
  /** Late redaction: the sealed text of these events is replaced, and the old bytes must be gone from the files. */
  readonly replaceTexts?: readonly { readonly event: EventId; readonly text: Uint8Array | null }[];
  /** An Idempotency-Key used for the first time: `request` is a digest of principal, key, operation and input. */
  readonly claim?: {
    readonly key: string;
    readonly request: string;
    readonly case: CaseId | null;
    readonly at: Millis;
  };
}

export type Appended =
  | { readonly done: true; readonly numbers: Readonly<Record<StreamId, number>> }
  | { readonly done: false; readonly conflict: 'version' | 'claimed' | 'taken' | 'unfinished' | 'full' };

export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

export interface QueueFilter {
  readonly stages?: readonly Stage[];
  readonly words?: string;
  readonly after?: string;
  readonly limit: number;
}

/** Fingerprints that mean the same in all cases, and how to ask for those that come later. */
export interface KnownFingerprints {
  readonly rows: readonly Pick<FingerprintRow, 'fingerprint' | 'kind'>[];
  readonly mark: string;
}

/** Rows for people and jobs. Every method is one statement on a read-only connection. */
export interface Reads
  extends
    ApprovalReads,
    EngagementReads,
    FigureReads,
    HouseReads,
    InventoryReads,
    PasskeyReads,
    PeopleReads,
    ProviderReads,
    SharedReads,
    TokenReads {
  stream(id: StreamId): Promise<StoredStream | null>;
  /** The same with its last event only. */
  tail(id: StreamId): Promise<StreamTail | null>;
  /** The events of a stream from the number `from` on. */
  eventsFrom(id: StreamId, from: number): Promise<readonly StoredEvent[]>;
  streamOfCase(number: number): Promise<StreamId | null>;
  /** How far cases reach among the log's first `covers` entries, `limit` after the number `after`; a case with no event there is not given. */
  caseReach(covers: number, after: number, limit: number): Promise<readonly CaseReach[]>;
  /** Whether the log has an event of any case at the index `covers` or later. */
  casesChangedSince(covers: number): Promise<boolean>;
  /** All streams of a kind in order of their number, `limit` after `after`. */
  streams(
    kind: StreamKind,
    after: number,
    limit: number,
  ): Promise<readonly { readonly id: StreamId; readonly number: number }[]>;
  queue(filter: QueueFilter): Promise<Page<CaseRow>>;
  caseRow(id: CaseId): Promise<CaseRow | null>;
  queueCounts(): Promise<Readonly<Partial<Record<Stage, number>>>>;
  codeOwner(hash: string): Promise<{ readonly submission: SubmissionId; readonly case: CaseId } | null>;
  consumerOfCode(hash: string): Promise<{ readonly consumer: ConsumerId; readonly case: CaseId } | null>;
  /** What was folded of cases that were open at some time in the window, `limit` after the number `after`. */
  reviews(
    window: { readonly from: Millis; readonly to: Millis },
    after: number,
    limit: number,
  ): Promise<readonly ReviewRow[]>;
  /** Cases whose fold is missing, older than their last event, or made by another version of it; the oldest first. */
  casesToReview(fold: number, limit: number): Promise<readonly CaseId[]>;
  casesToReviewCount(fold: number): Promise<number>;
  /** Names and owners of these identities, at most 500 at once. */
  identityNames(ids: readonly IdentityId[]): Promise<readonly IdentityNameRow[]>;
  identitiesOfCase(id: CaseId): Promise<readonly IdentityRow[]>;
  importedOfCase(id: CaseId): Promise<readonly ImportedIdentity[]>; // those of its identities that an import has shown
  fingerprintsOfCase(id: CaseId): Promise<readonly FingerprintRow[]>;
  fingerprintsOfCredential(id: CredentialId): Promise<readonly FingerprintRow[]>;
  /** Every fingerprint that means the same in all cases, once, with what it was first taken for. */
  /** Those that have come since an earlier answer, whose `mark` is given; all for null. Where one process writes alone, it knows the rest itself. */
  knownFingerprints(since: string | null): Promise<KnownFingerprints>;
  /** Other cases that hold one of the same installation-wide fingerprints. */
  casesSharing(fingerprints: readonly string[], except: CaseId): Promise<readonly CaseRow[]>;
  evidence(id: EvidenceId): Promise<EvidenceRow | null>;
  evidenceOfCase(id: CaseId): Promise<readonly EvidenceRow[]>;
  lateFindingsOfCase(id: CaseId): Promise<readonly LateFindingRow[]>;
  /** Cases in which something found late waits for a decision, the oldest case first. */
  casesWithLateFindings(limit: number): Promise<readonly WaitingCaseRow[]>;
  /** Cases that were not looked through with these detectors yet, the oldest first. */
  casesToRescan(detectors: string, limit: number): Promise<readonly CaseId[]>;
  kit(hash: string): Promise<KitRow | null>;
  claim(key: string): Promise<{ readonly request: string; readonly case: CaseId | null } | null>;
  /** Submissions whose dispute window ended at or before `at` and whose case is at `told`. */
  undisputed(at: Millis, limit: number): Promise<readonly SubmissionRow[]>;
  /** Approved exemptions whose time was over at `at`, in cases where one can be ended; the longest over first. */
  expiredExemptions(at: Millis, limit: number): Promise<readonly ExemptionRow[]>;
  outboxDepth(): Promise<number>;
  sizes(): Promise<{ readonly events: number; readonly cases: number; readonly staged: number }>;
}

export interface Store extends Reads {
  readonly engine: 'sqlite' | 'postgres';
  /** Decides nothing: checks versions, writes, commits (many at once in one durable commit), and says so. */
  append(change: Append): Promise<Appended>;
  /** Takes due messages for this process alone for `leaseMs`; a taken one that is not finished comes back. */
  claimOutbox(at: Millis, limit: number, leaseMs: number): Promise<readonly OutboxRow[]>;
  /** Makes sure that replaced and removed bytes are gone from database files and write-ahead log as far as this engine can; those of imports where asked. */
  scrub(withInventory: boolean): Promise<{ readonly residual: readonly string[] }>;
  ready(): Promise<boolean>;
  /** How busy the ways to the database are at this moment. */
  load(): readonly PoolLoad[];
  close(): Promise<void>;
}
