import type {
  EngagementKind,
  EngagementStage,
  MemberRole,
  RetentionClass,
  ValueClass,
} from '../domain/engagement/words.ts';
import type { ShareId, ValueId, VersionId } from '../domain/engagement/events.ts';
import type { ActorId, CaseId, Id, KeyId, Millis, PersonId, StreamId, SubmissionId } from '../domain/kit/ids.ts';

export type EngagementFileId = Id<'engagement-file'>;

/** What the list shows of an engagement, and by which dates jobs look for it. It outlives what was held. */
export interface EngagementRow {
  readonly engagement: StreamId;
  readonly number: number;
  readonly stage: EngagementStage;
  readonly kind: EngagementKind;
  readonly retention: RetentionClass;
  readonly name: string;
  readonly customer: string;
  /** The data key of everything that is disposed of: files, and texts about them. */
  readonly contents: KeyId;
  readonly changedAt: Millis;
  /** When its time of retention is over; null before it is closed. */
  readonly dueAt: Millis | null;
  readonly held: boolean;
  readonly disposal: DisposalMark;
}
export type DisposalMark = 'none' | 'requested' | 'approved' | 'begun' | 'executed' | 'verified' | 'countersigned';

/** Who belongs to an engagement; nobody else learns that there is one. */
export interface EngagementMemberRow {
  readonly engagement: StreamId;
  readonly person: PersonId;
  readonly role: MemberRole;
  readonly actor: ActorId;
}

/** That somebody leads the engagement of this number. */
export interface EngagementLeadRow {
  readonly number: number;
  readonly person: PersonId;
}

/** A value that stands in documents of an engagement, known by its keyed fingerprint alone. */
export interface EngagementValueRow {
  readonly engagement: StreamId;
  readonly value: ValueId;
  readonly fingerprint: string;
  /** The same in every engagement, or what a dictionary could hold. */
  readonly scope: 'installation' | 'engagement';
  readonly class: ValueClass;
  readonly kind: string;
  readonly placeholder: string;
  /** The fingerprint under the engagement's check key, which may leave the house; null for what is no secret. */
  readonly check: string | null;
  /** Sealed: the words of an identity reference; null for a secret, of which no words are kept. */
  readonly body: Uint8Array | null;
}

/** Where the findings of one version stand, sealed. */
export interface EngagementScanRow {
  readonly engagement: StreamId;
  readonly version: VersionId;
  readonly detectors: string;
  readonly body: Uint8Array;
}

export const FILE_ROLES = ['original', 'safe', 'rendition', 'copy'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** A sealed file of an engagement. */
export interface EngagementFileRow {
  readonly file: EngagementFileId;
  readonly engagement: StreamId;
  readonly role: FileRole;
  /** The version, rendition or share that it belongs to. */
  readonly of: string;
  /** The ending of its name: `docx`. */
  readonly form: string;
  readonly key: KeyId;
  /** SHA-256 (hex) of the sealed bytes: its name in the folder. */
  readonly sealedSha256: string;
  /** Of what was sealed; null for an original, whose digest could be tried out. */
  readonly sha256: string | null;
  readonly size: number;
}

/** The case that a finding has become. */
export interface EngagementCaseRow {
  readonly case: CaseId;
  readonly engagement: StreamId;
  readonly value: ValueId;
  /** The report of the delivery lead in that case. */
  readonly submission: SubmissionId;
  /** It ended, and nobody has to look any more. */
  readonly ended: boolean;
}

/** The link of a share. Only its hash is kept. */
export interface ShareLinkRow {
  readonly hash: string;
  readonly engagement: StreamId;
  readonly share: ShareId;
  readonly passphraseHash: string | null;
  /** Wrong passphrases in a row, and until when no other is taken. */
  readonly tries: number;
  readonly lockedUntil: Millis | null;
  /** The latest moment at which it was used: a clock that was set back does not bring a share to life again. */
  readonly seenAt: Millis;
}

/** One change of the rows of an engagement. */
export type EngagementWrite =
  | { readonly do: 'show'; readonly row: Omit<EngagementRow, 'number'> }
  | { readonly do: 'member'; readonly row: EngagementMemberRow }
  | { readonly do: 'leave'; readonly engagement: StreamId; readonly person: PersonId }
  /** Put again, a value keeps its id and takes class, kind and words. */
  | { readonly do: 'values'; readonly rows: readonly EngagementValueRow[] }
  | { readonly do: 'scan'; readonly row: EngagementScanRow }
  | { readonly do: 'files'; readonly rows: readonly EngagementFileRow[] }
  | { readonly do: 'drop-files'; readonly files: readonly EngagementFileId[] }
  | { readonly do: 'case'; readonly row: EngagementCaseRow }
  | { readonly do: 'link'; readonly row: ShareLinkRow }
  /** Every link has lived until this moment: none of them goes back behind it. */
  | { readonly do: 'see-links'; readonly at: Millis }
  /** Everything but the engagement's own row, its members and the hashes of its links goes. */
  | { readonly do: 'forget'; readonly engagement: StreamId };

export interface EngagementReads {
  engagementOfNumber(number: number): Promise<StreamId | null>;
  engagementRow(id: StreamId): Promise<EngagementRow | null>;
  /** Those that a person belongs to, the last changed first. */
  engagementsOf(person: PersonId): Promise<readonly (EngagementRow & { readonly role: MemberRole })[]>;
  engagementMember(id: StreamId, person: PersonId): Promise<EngagementMemberRow | null>;
  /** Whoever leads anything, one row for each engagement and lead, in the order of their numbers; of engagements no more than that. */
  engagementLeads(): Promise<readonly EngagementLeadRow[]>;
  engagementMembers(id: StreamId): Promise<readonly EngagementMemberRow[]>;
  engagementValues(id: StreamId): Promise<readonly EngagementValueRow[]>;
  /** The same credentials in other engagements; only what means the same everywhere. */
  engagementsSharing(fingerprints: readonly string[], except: StreamId): Promise<readonly EngagementValueRow[]>;
  engagementScan(version: VersionId): Promise<EngagementScanRow | null>;
  engagementFile(file: EngagementFileId): Promise<EngagementFileRow | null>;
  engagementFiles(id: StreamId): Promise<readonly EngagementFileRow[]>;
  /** Cases of findings that nobody has seen the end of, with the stage that each is at. */
  engagementCases(after: CaseId | null, limit: number): Promise<readonly EngagementCaseRow[]>;
  engagementCasesOf(id: StreamId): Promise<readonly EngagementCaseRow[]>;
  engagementCase(id: CaseId): Promise<EngagementCaseRow | null>;
  /** Closed, not under a hold, and due at or before `at`, or whose disposal was begun. */
  engagementsToDispose(at: Millis, limit: number): Promise<readonly EngagementRow[]>;
  /** Every engagement that has a sealed original, in the order of their ids. */
  engagementsWithOriginals(): Promise<readonly StreamId[]>;
  /** Those of these names of sealed files that a row points to. */
  engagementFilesNamed(names: readonly string[]): Promise<ReadonlySet<string>>;
  shareLink(hash: string): Promise<ShareLinkRow | null>;
  shareLinkOf(share: ShareId): Promise<ShareLinkRow | null>;
  shareLinks(id: StreamId): Promise<readonly ShareLinkRow[]>;
}
