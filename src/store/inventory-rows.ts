import type { IdentityKind, Stage } from '../domain/case/words.ts';
import type { Entitlement } from '../domain/identity/entitlement/entitlement.ts';
import type { CredentialRecord } from '../domain/identity/record.ts';
import type { IdentityFilter, IdentitySort, IdentityStatus, ImportPart, SourceKind } from '../domain/identity/words.ts';
import type { BehaviourId, CaseId, IdentityId, ImportId, Millis, PersonId } from '../domain/kit/ids.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import type { HeldChange, HeldReads, InventoryFound, RemovalRow } from './held-words.ts';

export type * from './held-words.ts';

export type ImportState = 'staged' | 'applied' | 'abandoned';

export interface SourceRow {
  readonly source: number;
  readonly kind: SourceKind;
  readonly name: string;
  readonly version: number;
  readonly latestImport: ImportId | null;
  readonly latestAt: Millis | null;
}

/** Adds, changes and gone against the picture that the source has now; `same` were shown again as they were. */
export interface PreviewCounts {
  readonly adds: number;
  readonly changes: number;
  readonly gone: number;
  readonly same: number;
}

export interface ImportRow {
  readonly import: ImportId;
  /** Counted over all imports that were applied; null before. */
  readonly number: number | null;
  readonly source: SourceRow;
  readonly state: ImportState;
  readonly person: PersonId;
  readonly begunAt: Millis;
  readonly records: number;
  readonly unreadable: number;
  /** SHA-256 (hex) of the export, as whoever imported it said. */
  readonly fileDigest: string | null;
  readonly appliedAt: Millis | null;
  readonly counts: PreviewCounts | null;
  readonly digest: string | null;
}

/** What an import says of one identity, made safe. */
export interface RecordParts {
  readonly owner: string | null;
  readonly ownerFrom: string | null;
  readonly purpose: string | null;
  readonly environment: string | null;
  readonly consumers: readonly string[];
  readonly credentials: readonly CredentialRecord[];
  readonly remarks: readonly string[];
}

/** One record on its way into the staging table. */
export interface StagedRow {
  readonly key: string;
  readonly identity: IdentityId;
  readonly kind: IdentityKind;
  readonly name: SafeText;
  readonly locator: SafeText | null;
  readonly status: IdentityStatus;
  readonly parts: RecordParts;
  readonly digest: string;
  readonly entitlements: EntitlementSet | null;
}

export interface EntitlementSet {
  /** Base64url SHA-256 of the JCS of the canonical rows. */
  readonly digest: string;
  readonly rows: readonly Entitlement[];
}

export interface UnreadableRow {
  readonly position: number;
  readonly where: string;
  readonly says: string;
}

/** One line of a preview: the staged record, and what is there already. */
export interface PreviewRow {
  readonly key: string;
  readonly sortName: string;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly locator: string | null;
  readonly identity: IdentityId | null;
  /** What differs, in our words; empty for an add and for what is gone. */
  readonly what: readonly string[];
}

export interface IdentityListRow {
  readonly identity: IdentityId;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly locator: string | null;
  readonly source: Pick<SourceRow, 'source' | 'kind' | 'name'> | null;
  readonly environment: string | null;
  readonly owner: string | null;
  readonly ownerConfirmed: boolean;
  readonly team: string | null;
  readonly purpose: string | null;
  readonly status: IdentityStatus;
  readonly firstSeen: Millis | null;
  readonly lastSeen: Millis | null;
  readonly goneAt: Millis | null;
  readonly oldest: Millis | null;
  readonly nextExpiry: Millis | null;
  readonly longLivedAt: Millis | null;
  readonly cases: number;
  readonly openCases: number;
}

/** An identity with what decides who may overwrite it. */
export interface IdentityFullRow extends IdentityListRow {
  readonly environmentSaid: boolean;
  readonly purposeSaid: boolean;
  readonly entitlementDigest: string | null;
}

export interface IdentityQuery {
  /** All of them hold at once. */
  readonly filters: readonly IdentityFilter[];
  readonly source: number | null;
  readonly words: string | null;
  readonly sort: IdentitySort;
  readonly after: string | null;
  readonly limit: number;
  /** Now: what is long-lived and what expires depends on it. */
  readonly at: Millis;
}

export interface IdentityPage {
  readonly rows: readonly IdentityListRow[];
  /** The cursor of the next page. */
  readonly next: string | null;
  /** For the same source and the same words; each filter on its own. */
  readonly counts: Readonly<Record<'all' | IdentityFilter, number>>;
}

export interface SnapshotRow {
  readonly identity: IdentityId;
  readonly import: ImportId;
  readonly digest: string;
  readonly takenAt: Millis;
  readonly total: number;
  /** Words of its rows were taken out late: the digest is of the rows as they came. */
  readonly redacted: boolean;
}

export interface BehaviourRow {
  readonly identity: IdentityId;
  readonly behaviour: BehaviourId;
  readonly what: string;
  readonly owner: string;
  readonly schedule: string;
  readonly until: Millis;
  readonly explainedAt: Millis;
  readonly endedAt: Millis | null;
}

/** With what its identity is called. */
export interface HeldBehaviourRow extends BehaviourRow {
  readonly name: string;
  readonly locator: string | null;
}

/** A case that is about an identity. */
export interface IdentityCaseRow {
  readonly case: CaseId;
  readonly number: number;
  readonly title: string;
  readonly stage: Stage;
  readonly openedAt: Millis;
}

/** What an import changes; each becomes a few statements over whole sets of rows. */
export type InventoryWrite =
  | {
      readonly do: 'begin';
      readonly import: ImportId;
      readonly kind: SourceKind;
      readonly name: SafeText;
      readonly person: PersonId;
      readonly fileDigest: string | null;
      readonly at: Millis;
      /** How many removals its words were compared with; conflicts (`version`) where there are others by now. */
      readonly removals: number;
    }
  /** Conflicts (`version`) where the import has another number of records or unreadable places, or the inventory other removals, than is said. */
  | {
      readonly do: 'stage';
      readonly import: ImportId;
      readonly removals: number;
      readonly before: { readonly records: number; readonly unreadable: number };
      readonly records: readonly StagedRow[];
      readonly unreadable: readonly { readonly where: SafeText; readonly says: SafeText }[];
    }
  /** Conflicts (`version`) where anything was staged since, or another import of the source was applied. */
  | {
      readonly do: 'apply';
      readonly import: ImportRow;
      readonly counts: PreviewCounts;
      readonly digest: string;
      readonly at: Millis;
    }
  | { readonly do: 'abandon'; readonly import: ImportId }
  /** Removes what was staged; what was applied from it stays. */
  | { readonly do: 'drop'; readonly import: ImportId }
  | InventoryFound
  /** Late redaction: these words stand there instead. Conflicts (`version`) where the inventory has changed since `version`. */
  | {
      readonly do: 'redact';
      readonly version: number;
      readonly rows: readonly HeldChange[];
      readonly said: readonly Pick<IdentitySaid, 'identity' | 'words'>[];
      /** Those that are new. */
      readonly removals: readonly RemovalRow[];
    };

/** An identity that is linked to a case or, with `linked` false, taken off it again; and how the case names it. */
export interface LinkedIdentity {
  readonly identity: IdentityId;
  readonly case: CaseId;
  readonly kind: IdentityKind;
  readonly name: SafeText;
  readonly locator: SafeText | null;
  readonly owner: SafeText | null;
  readonly linked: boolean;
}

/** What a person said about an identity; what is left out stays. */
export interface IdentitySaid {
  readonly identity: IdentityId;
  readonly owner?: { readonly name: SafeText; readonly team: SafeText | null };
  readonly purpose?: SafeText;
  readonly environment?: SafeText;
  readonly retired?: true;
  /** All words that people said, for the search. */
  readonly words: SafeText;
}

export type BehaviourWrite = Omit<BehaviourRow, 'what' | 'owner' | 'schedule'> &
  Readonly<Record<'what' | 'owner' | 'schedule', SafeText>>;

/** Rows of the inventory. Every method is one statement on a read-only connection. */
export interface InventoryReads extends HeldReads {
  sources(): Promise<readonly SourceRow[]>;
  importRow(id: ImportId): Promise<ImportRow | null>;
  imports(limit: number): Promise<readonly ImportRow[]>;
  /** Imports whose staged rows are not needed any more: finished ones, and ones that were begun before `before`. */
  importsToDrop(before: Millis, limit: number): Promise<readonly ImportId[]>;
  /** The digests of the records that are staged already under these keys. */
  stagedDigests(id: ImportId, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Digests of staged records in the order of their keys, `limit` after `after`. */
  stagedPage(
    id: ImportId,
    after: string | null,
    limit: number,
  ): Promise<readonly { readonly key: string; readonly digest: string }[]>;
  previewCounts(row: ImportRow): Promise<PreviewCounts>;
  previewPart(
    row: ImportRow,
    part: Exclude<ImportPart, 'unreadable'>,
    after: string | null,
    limit: number,
  ): Promise<{ readonly rows: readonly PreviewRow[]; readonly next: string | null }>;
  unreadable(id: ImportId, after: number, limit: number): Promise<readonly UnreadableRow[]>;

  identityPage(query: IdentityQuery): Promise<IdentityPage>;
  identity(id: IdentityId): Promise<IdentityFullRow | null>;
  /** All that bear this kind and name, wherever they are; at most 50. */
  identitiesNamed(kind: string, name: string): Promise<readonly IdentityListRow[]>;
  /** All that may be called one of these: its locator is the same, or its name for 60 characters but for capitals; at most 500. */
  identitiesCalled(names: readonly string[]): Promise<readonly IdentityListRow[]>;
  /** What the last import says of it; null where none has shown it. */
  identityRecord(id: IdentityId): Promise<RecordParts | null>;
  /** Its snapshots without their rows, the newest first; at most 200. */
  snapshots(id: IdentityId): Promise<readonly SnapshotRow[]>;
  latestSnapshot(id: IdentityId): Promise<(SnapshotRow & { readonly rows: readonly Entitlement[] }) | null>;
  /** The newest snapshot of this identity with this digest, with its rows. */
  snapshot(id: IdentityId, digest: string): Promise<(SnapshotRow & { readonly rows: readonly Entitlement[] }) | null>;
  /** The identities of which this import took a snapshot, in the order of their ids, `limit` after `after`. */
  snapshotsOfImport(id: ImportId, after: IdentityId | null, limit: number): Promise<readonly SnapshotRow[]>;
  /** The newest first; with those that ran out or were ended. */
  behaviours(id: IdentityId): Promise<readonly BehaviourRow[]>;
  /** Those of all identities that hold at a moment, the first to end first; at most 500. */
  behavioursThatHold(at: Millis): Promise<readonly HeldBehaviourRow[]>;
  casesOfIdentity(id: IdentityId, limit: number): Promise<readonly IdentityCaseRow[]>;
}
