import type { ClosingGap } from '../../domain/engagement/closing-gate.ts';
import type { ReleaseGap } from '../../domain/engagement/release-gate.ts';
import type { Exception, PlaceSearch } from '../../domain/engagement/state.ts';
import type { TemplateSection } from '../../domain/engagement/report/template.ts';
import type { EngagementVerb } from '../../domain/engagement/transitions.ts';
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
  ValueClass,
} from '../../domain/engagement/words.ts';
import type { Stage } from '../../domain/case/words.ts';
import type { DisposalMark } from '../../store/types.ts';
import type { AppointmentView } from './lead-views.ts';

export interface EngagementListView {
  readonly engagements: readonly EngagementLineView[];
  /** Days of each class of retention, for those that are opened now. */
  readonly retention: Readonly<Record<RetentionClass, number>>;
}

/** One line of the list. */
export interface EngagementLineView {
  /** `E-3` */
  readonly engagement: string;
  readonly name: string;
  readonly customer: string;
  readonly kind: EngagementKind;
  readonly stage: EngagementStage;
  readonly role: MemberRole;
  readonly changedAt: number;
  readonly dueAt: number | null;
  readonly held: boolean;
  readonly disposal: DisposalMark;
}

/** An engagement as a member sees it. Times are milliseconds; words that were disposed of are null. */
export interface EngagementView {
  readonly engagement: string;
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  readonly purpose: string;
  readonly kind: EngagementKind;
  readonly retention: RetentionClass;
  readonly retentionDays: number;
  readonly stage: EngagementStage;
  readonly openedAt: number;
  /** What the reader is in it; null for nobody of the team. */
  readonly role: MemberRole | null;
  readonly members: readonly MemberView[];
  readonly appointments: readonly AppointmentView[];
  readonly documents: readonly DocumentView[];
  readonly values: readonly ValueView[];
  readonly entries: readonly EntryView[];
  readonly shares: readonly ShareView[];
  readonly closing: readonly GapView<ClosingGap>[];
  readonly holds: readonly { readonly hold: string; readonly reason: string | null; readonly at: number }[];
  readonly disposal: DisposalView;
  /** What the reader may do at this stage; whether it succeeds is decided when it is tried. */
  readonly may: readonly EngagementVerb[];
}

export interface MemberView {
  readonly person: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly isMe: boolean;
}

export interface GapView<T> {
  readonly gap: T;
  readonly says: string;
}

export interface DocumentView {
  readonly document: string;
  readonly name: string | null;
  /** `docx`; `md` for a report that is written here. */
  readonly form: string | null;
  readonly version: string;
  readonly versions: number;
  readonly addedAt: number;
  readonly addedBy: string;
  /** The reader wrote a version of it: somebody else has to approve. */
  readonly isMine: boolean;
  /** How many different values stand in it, and how many of those nobody decided about. */
  readonly values: number;
  readonly undecided: number;
  readonly scanned: 'never' | 'older-detectors' | 'yes';
  readonly gaps: readonly GapView<ReleaseGap>[];
  readonly rendition: RenditionView | null;
  readonly original: { readonly state: 'sealed' | 'destroyed' } | { readonly state: 'kept'; readonly until: number };
}

export interface RenditionView {
  readonly rendition: string;
  /** What is approved and released: a SHA-256 over the digests of its files. */
  readonly hash: string;
  readonly forms: readonly string[];
  readonly approvedBy: string | null;
  readonly releasedAt: number | null;
}

export interface ValueView {
  readonly value: string;
  readonly class: ValueClass;
  readonly kind: string;
  /** What stands for a credential; the words of an identity reference, which are gone after disposal. */
  readonly words: string | null;
  readonly disposition: Disposition | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly case: FindingCaseView | null;
  readonly dead: boolean | null;
  readonly exception:
    | (Omit<Exception, 'by'> & {
        readonly by: string | null;
        readonly until: number | null;
        /** Why it was asked for, as long as nobody decided about it. */
        readonly reason: string | null;
      })
    | null;
  /** Other engagements of the reader in which the same credential stands. */
  readonly alsoIn: readonly string[];
}

export interface FindingCaseView {
  /** `C-12` for whoever may read cases; null for others. */
  readonly case: string | null;
  readonly stage: Stage;
  /** There is an outcome for the delivery lead to read. */
  readonly answered: boolean;
}

/** What the delivery lead is told about a credential: reading it is evidence that they were told. */
export interface CaseOutcomeView {
  readonly stage: Stage;
  readonly outcome: { readonly found: string; readonly did: string; readonly why: string; readonly can: string } | null;
}

export interface EntryView {
  readonly entry: string;
  readonly name: string | null;
  readonly owner: string | null;
  readonly origin: EntryOrigin;
  readonly exit: ExitState | null;
  readonly proof: string | null;
  readonly places: readonly PlaceView[];
}

export interface PlaceView {
  readonly place: string;
  readonly kind: PlaceKind;
  readonly where: string | null;
  readonly cleared: ClearedBy | null;
  readonly says: string | null;
  /** What the last search by fingerprint came to; null where nobody searched. */
  readonly searched: PlaceSearch | null;
  /** Until when a link that somebody was given can still be used; null where there is none. */
  readonly kitUntil: number | null;
}

/** What the documents name and the inventory does not have yet. */
export interface SuggestionsView {
  readonly identities: readonly { readonly value: string; readonly name: string; readonly kind: string }[];
  /** Credentials that have to be rotated or revoked: whose they are, nobody has entered. */
  readonly credentials: readonly { readonly value: string; readonly placeholder: string; readonly kind: string }[];
}

/** A link with which somebody searches a place for credentials on their own machine. */
export interface PlaceKitView {
  readonly link: string;
  /** What is typed there. */
  readonly command: string;
  readonly expiresAt: number;
}

/** What the holder's machine needs. The key is of this one engagement. */
export interface OpenPlaceKitView {
  readonly placeholders: readonly string[];
  /** 32 bytes as hex. */
  readonly checkKey: string;
  readonly fingerprints: readonly string[];
  readonly expiresAt: number;
}

/** What was kept of a search. */
export interface PlaceSearchedView {
  readonly found: number;
  readonly cleared: boolean;
  readonly says: string;
}

export interface ShareView {
  readonly share: string;
  readonly document: string;
  readonly recipient: string;
  readonly email: string;
  readonly until: number;
  readonly view: boolean;
  readonly download: boolean;
  readonly revoked: boolean;
  readonly serves: boolean;
  readonly log: readonly { readonly act: ShareAct; readonly at: number }[];
}

export interface DisposalView {
  readonly state: DisposalMark;
  readonly dueAt: number | null;
  readonly askedBy: string | null;
  readonly approvedBy: string | null;
  readonly early: boolean;
  readonly reason: string | null;
  readonly copies: readonly CopyView[];
  readonly unreadable: boolean | null;
  readonly countersignedBy: string | null;
}

/** A report as it is written, by its newest version. */
export interface SourceView {
  readonly document: string;
  readonly version: string;
  readonly name: string | null;
  /** Markdown, with placeholders where credentials stood. */
  readonly text: string;
  /** What its template asks for; nothing where it began as none of ours. */
  readonly sections: readonly TemplateSection[];
  /** The reader may save it, at the stage at which the engagement is. */
  readonly canWrite: boolean;
}

/** A copy of what was held, and what became of it; `what` and `became` are the same in words. */
export interface CopyView {
  readonly copy: CopyKind;
  readonly state: CopyState;
  readonly until: number | null;
  readonly what: string;
  readonly became: string;
}

/** One place where something was found, in reading order. */
export interface FoundView {
  readonly finding: string;
  readonly value: string;
  /** Where it stands, in our words: `table 2, row 3, column 1`. */
  readonly place: string;
  readonly why: string;
  /** 0 to 1 */
  readonly confidence: number;
  /** A person marked it. */
  readonly marked: boolean;
}

/** What the review screen needs of a document. */
export interface ReviewView {
  readonly document: DocumentView;
  readonly findings: readonly FoundView[];
  readonly values: readonly ValueView[];
  /** What a copy will not have, in our words. */
  readonly dropped: readonly string[];
  readonly page: PageOfView;
}

/** How a copy looks: our own HTML without scripts, or pages as pictures that are asked for one by one. */
export type PageOfView =
  | { readonly kind: 'words'; readonly html: string }
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'none'; readonly says: string };

/** A page as a picture (PNG in base64), and where on it values stand, as fractions of its width and height. */
export interface SeenPageView {
  readonly png: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly {
    readonly value: string;
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
  }[];
}
