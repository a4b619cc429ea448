import type { ActorId, CaseId, KeyId, Millis, StreamId } from '../kit/ids.ts';
import type { PlaceKitId } from './events.ts';
import type {
  CopyOutcome,
  DocumentId,
  EntryId,
  Found,
  HoldId,
  PlaceId,
  RenditionId,
  Sha256,
  ShareId,
  ValueId,
  VersionId,
} from './events.ts';
import type {
  ClearedBy,
  Disposition,
  EngagementKind,
  EntryOrigin,
  ExitState,
  MemberRole,
  PlaceKind,
  RetentionClass,
  ValueClass,
} from './words.ts';

/** An engagement: what all stages have, and what is true at its stage alone. */
export type Engagement = Body &
  (
    | { readonly stage: 'open' | 'reporting' | 'closing' }
    | { readonly stage: 'closed'; readonly closedAt: Millis; readonly disposal: Disposal }
    | { readonly stage: 'disposed'; readonly closedAt: Millis; readonly disposal: Executed }
  );

export interface Body {
  readonly id: StreamId;
  readonly kind: EngagementKind;
  readonly retention: RetentionClass;
  /** For how many days what it holds stays after it was closed. */
  readonly retentionDays: number;
  /** The data key of everything that is disposed of in the end. */
  readonly contents: KeyId;
  readonly members: readonly Member[];
  readonly documents: readonly Document[];
  readonly values: readonly Value[];
  readonly shares: readonly Share[];
  readonly entries: readonly Entry[];
  /** Legal holds that nobody has lifted. */
  readonly holds: readonly HoldId[];
}

export interface Member {
  readonly member: ActorId;
  readonly role: MemberRole;
}

export interface Document {
  readonly document: DocumentId;
  /** The last one is what is worked on; each change of a byte makes another. */
  readonly versions: readonly Version[];
}

export interface Version {
  readonly version: VersionId;
  /** Of the safe copy's bytes. */
  readonly digest: Sha256;
  readonly author: ActorId;
  readonly scan: Scan | null;
  /** The safe copies as they would leave; null where they were never made, or a decision or scan came after them. */
  readonly rendition: Rendition | null;
  readonly original:
    | { readonly state: 'sealed' }
    | { readonly state: 'kept'; readonly until: Millis }
    | { readonly state: 'destroyed' };
}

export interface Scan {
  /** The version of the detectors. */
  readonly detectors: string;
  readonly findings: readonly Found[];
}

export interface Rendition {
  readonly rendition: RenditionId;
  readonly hash: Sha256;
  readonly approvedBy: ActorId | null;
  readonly releasedAt: Millis | null;
}

export interface Value {
  readonly value: ValueId;
  readonly class: ValueClass;
  readonly disposition: Disposition | null;
  readonly decidedBy: ActorId | null;
  readonly case: CaseId | null;
  /** Its case has been closed. */
  readonly caseEnded: boolean;
  /** Null until its case has shown either. */
  readonly dead: boolean | null;
  readonly exception: Exception | null;
}

/** Leave to release although a credential was not proved dead. */
export type Exception =
  | { readonly state: 'asked'; readonly by: ActorId; readonly until: Millis }
  | { readonly state: 'granted'; readonly until: Millis }
  | { readonly state: 'refused' };

export interface Share {
  readonly share: ShareId;
  readonly document: DocumentId;
  readonly version: VersionId;
  readonly rendition: RenditionId;
  /** Which of its files: `pdf`. */
  readonly form: string;
  readonly until: Millis;
  readonly view: boolean;
  readonly download: boolean;
  /** The recipient's own copies. */
  readonly copies: readonly Sha256[];
  readonly revoked: boolean;
}

export interface Entry {
  readonly entry: EntryId;
  readonly origin: EntryOrigin;
  readonly exit: ExitState | null;
  readonly places: readonly Place[];
}

export interface Place {
  readonly place: PlaceId;
  readonly kind: PlaceKind;
  readonly cleared: ClearedBy | null;
  /** The last link that somebody was given to search it; null where none is of use any more. */
  readonly kit: PlaceKit | null;
  /** What the last search came to; null where nobody searched. */
  readonly searched: PlaceSearch | null;
}

export interface PlaceKit {
  readonly kit: PlaceKitId;
  readonly values: readonly ValueId[];
  readonly until: Millis;
}

export interface PlaceSearch {
  readonly at: Millis;
  readonly found: number;
  readonly inFiles: number;
  readonly files: number;
  readonly unread: number;
}

export type Disposal =
  | { readonly state: 'none' }
  | { readonly state: 'requested'; readonly askedBy: ActorId; readonly early: boolean }
  | { readonly state: 'approved'; readonly askedBy: ActorId; readonly approvedBy: ActorId }
  /** It is being carried out, and nothing else is done any more. */
  | { readonly state: 'begun'; readonly askedBy: ActorId };

export type Executed = { readonly askedBy: ActorId; readonly copies: readonly CopyOutcome[] } & (
  | { readonly state: 'executed' }
  | {
      readonly state: 'verified';
      /** Reading was tried by other code than that which destroyed, and failed. */
      readonly unreadable: boolean;
      readonly countersignedBy: ActorId | null;
    }
);
