import type { ActorId, CaseId, Id, KeyId, Millis } from '../kit/ids.ts';
import type { SafeText } from '../kit/safe-text.ts';
import type { SignedMember } from '../kit/signed-member.ts';
import type {
  ClearedBy,
  CopyKind,
  CopyState,
  Disposition,
  EngagementKind,
  EngagementStage,
  EntryOrigin,
  ExitState,
  MemberRole,
  PlaceKind,
  RetentionClass,
  ShareAct,
  ShareMailResult,
  ValueClass,
} from './words.ts';

export type DocumentId = Id<'document'>;
export type VersionId = Id<'version'>;
export type FindingId = Id<'document-finding'>;
/** One value wherever it stands in the engagement. */
export type ValueId = Id<'value'>;
export type RenditionId = Id<'rendition'>;
export type ShareId = Id<'share'>;
/** A row of the engagement's inventory. */
export type EntryId = Id<'entry'>;
export type PlaceId = Id<'place'>;
/** A keyed digest of the link, since only its holder may know it. */
export type PlaceKitId = Id<'place-kit'>;
export type HoldId = Id<'hold'>;
/** SHA-256 as 64 hex digits. */
export type Sha256 = string;

export interface Found {
  readonly finding: FindingId;
  readonly value: ValueId;
  readonly class: ValueClass;
}

export interface CopyOutcome {
  readonly copy: CopyKind;
  readonly state: CopyState;
  /** With `residual`: until when. */
  readonly until: Millis | null;
}

type None = Readonly<Record<never, never>>;
interface OfVersion {
  readonly document: DocumentId;
  readonly version: VersionId;
}
interface OfRendition extends OfVersion {
  readonly rendition: RenditionId;
  /** Over the digests of its files, by format. */
  readonly hash: Sha256;
}

/** What happens in an engagement: facts are closed words, ids and numbers; text is what people wrote. */
export interface EngagementEvents {
  opened: {
    /**
     * `contents` names the data key of everything that will be disposed of. `days` is how long its class of retention kept
     * content when it was opened; the first engagements do not say it and have the days of `RETENTION_DAYS`.
     */
    facts: { kind: EngagementKind; retention: RetentionClass; contents: KeyId; days?: number };
    text: { name: SafeText; customer: SafeText; purpose: SafeText };
  };
  'member-added': { facts: { member: ActorId; role: MemberRole }; text: None };
  /** By an administrator, who sees nothing of the engagement: none of its leads, who are `gone`, works here any more. */
  'lead-appointed': { facts: { member: ActorId; gone: readonly ActorId[] }; text: None };
  'member-removed': { facts: { member: ActorId }; text: None };

  /** A word that stands nowhere else goes the way of content: found in readable form anywhere, it is a failure. */
  'canary-planted': { facts: { number: number }; text: { word: SafeText } };

  'version-added': { facts: OfVersion & { digest: Sha256 }; text: { name: SafeText } };
  'version-scanned': { facts: OfVersion & { detectors: string; findings: readonly Found[] }; text: None };
  /** A person saw what no detector did. */
  'finding-marked': { facts: OfVersion & Found; text: None };
  'value-decided': { facts: { value: ValueId; disposition: Disposition }; text: { reason?: SafeText } };
  'case-opened': { facts: { value: ValueId; case: CaseId }; text: None };
  /** Its case showed that it is dead, or that it is not. */
  'value-proven': { facts: { value: ValueId; case: CaseId; dead: boolean }; text: None };
  'case-ended': { facts: { value: ValueId; case: CaseId }; text: None };
  'exception-requested': { facts: { value: ValueId; until: Millis }; text: { reason: SafeText } };
  'exception-decided': { facts: { value: ValueId; granted: boolean }; text: { reason: SafeText } };

  /** The copies were written, opened again by another reader, and nothing was left in them. */
  'rendition-proved': { facts: OfRendition; text: None };
  'release-approved': { facts: OfRendition & { signed?: SignedMember }; text: None };
  released: { facts: OfRendition & { signed?: SignedMember }; text: None };
  'original-kept': { facts: OfVersion & { until: Millis }; text: { reason: SafeText } };
  'original-destroyed': { facts: OfVersion; text: None };

  'share-made': {
    /** `form` is the ending of the one file that is shared. */
    facts: OfRendition & { share: ShareId; form: string; until: Millis; view: boolean; download: boolean };
    text: { recipient: SafeText; email: SafeText };
  };
  /** The recipient's own copy with their name in it, proved again. */
  'copy-made': { facts: { share: ShareId; hash: Sha256 }; text: None };
  /** One attempt at mailing the link to its recipient. */
  'share-mailed': { facts: { share: ShareId; attempt: number; result: ShareMailResult }; text: None };
  'share-used': { facts: { share: ShareId; act: ShareAct }; text: None };
  'share-revoked': { facts: { share: ShareId }; text: { reason: SafeText } };

  'entry-added': { facts: { entry: EntryId; origin: EntryOrigin }; text: { name: SafeText; owner: SafeText } };
  'place-listed': { facts: { entry: EntryId; place: PlaceId; kind: PlaceKind }; text: { where: SafeText } };
  /** Somebody was given a link with which a place can be searched for these credentials, by fingerprint. */
  'place-kit-given': {
    facts: { entry: EntryId; place: PlaceId; kit: PlaceKitId; values: readonly ValueId[]; until: Millis };
    text: None;
  };
  /** Whoever holds the kit brought what came of it: how often they stand there, in how many files of how many. */
  'place-searched': {
    facts: {
      entry: EntryId;
      place: PlaceId;
      kit: PlaceKitId;
      found: number;
      inFiles: number;
      files: number;
      /** Files that could not be looked into. */
      unread: number;
    };
    text: None;
  };
  'place-cleared': { facts: { entry: EntryId; place: PlaceId; cleared: ClearedBy }; text: { says: SafeText } };
  'exit-recorded': { facts: { entry: EntryId; exit: ExitState }; text: { proof: SafeText } };

  'closing-begun': { facts: None; text: None };
  'reporting-resumed': { facts: None; text: { reason: SafeText } };
  closed: { facts: None; text: None };

  'hold-placed': { facts: { hold: HoldId }; text: { reason: SafeText } };
  'hold-lifted': { facts: { hold: HoldId }; text: { reason: SafeText } };
  'disposal-requested': { facts: { early: boolean }; text: { reason: SafeText } };
  'disposal-approved': { facts: None; text: None };
  /** From here on it is carried out whatever happens: no hold stops it any more. */
  'disposal-begun': { facts: None; text: None };
  'disposal-executed': { facts: { copies: readonly CopyOutcome[] }; text: None };
  'disposal-verified': { facts: { copies: readonly CopyOutcome[]; unreadable: boolean; canaries: number }; text: None };
  'disposal-countersigned': { facts: None; text: None };
}

export type EngagementEventType = keyof EngagementEvents;
export type EngagementEvent = {
  [T in EngagementEventType]: {
    readonly type: T;
    readonly actor: ActorId;
    readonly facts: Readonly<EngagementEvents[T]['facts']> & {
      readonly by: 'person' | 'recipient' | 'system';
      readonly at: Millis;
      readonly stage: EngagementStage;
    };
    readonly text: Readonly<EngagementEvents[T]['text']>;
  };
}[EngagementEventType];
