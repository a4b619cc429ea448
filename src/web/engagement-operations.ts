import type {
  CaseOutcomeView,
  EngagementListView,
  EngagementView,
  PageOfView,
  PlaceKitView,
  ReviewView,
  SeenPageView,
  SourceView,
  SuggestionsView,
} from '../operations/engagement/views.ts';
import type { AppointedView, LeaderlessView } from '../operations/engagement/lead-views.ts';
import type { ShareMadeView, ShareRecordView } from '../operations/engagement/shares/views.ts';
import type { SentFile } from './operations.ts';
import type { SignedDecision } from './passkey.ts';

/** What the desk asks of the server about engagements; merged into `Operations`. */
export interface EngagementOperations {
  'engagement.open': {
    takes: { name: string; customer: string; purpose: string; kind: string; retention: string };
    gives: EngagementView;
  };
  'engagement.list': { takes: Nothing; gives: EngagementListView };
  'engagement.show': { takes: OfEngagement; gives: EngagementView };
  'engagement.withoutLead': { takes: Nothing; gives: { readonly engagements: readonly LeaderlessView[] } };
  'engagement.appointLead': { takes: OfEngagement & { person: string }; gives: AppointedView };
  'engagement.addMember': Write<{ email: string; role: string }>;
  'engagement.removeMember': Write<{ person: string }>;

  'engagement.addDocument': Write<{ name: string; file: SentDocument }>;
  'engagement.addVersion': Write<{ document: string; name: string; file: SentDocument }>;
  'engagement.newReport': Write<{ name: string; period?: string }>;
  'engagement.source': { takes: OfDocument; gives: SourceView };
  /** `base` is the version that the text was made from. */
  'engagement.saveSource': { takes: OfDocument & { base: string; file: SentDocument }; gives: SourceView };
  'engagement.rescan': Write<{ document: string }>;
  'engagement.review': { takes: OfDocument; gives: ReviewView };
  'engagement.page': { takes: OfDocument & { of: 'safe' | 'customer'; page: number }; gives: SeenPageView };
  'engagement.preview': { takes: OfDocument; gives: PageOfView };
  'engagement.decide': Write<{ values: readonly string[]; disposition: string; reason?: string }>;
  'engagement.acceptPolicy': Write<Nothing>;
  'engagement.mark': Write<{ document: string; words: string }>;
  'engagement.prove': Write<{ document: string }>;
  /** `hash` names the copies that were seen. */
  'engagement.approveRelease': Write<{ document: string; hash: string; signed?: SignedDecision }>;
  'engagement.release': Write<{ document: string; hash: string; signed?: SignedDecision }>;
  'engagement.keepOriginal': Write<{ document: string; version: string; until: number; reason: string }>;
  'engagement.destroyOriginal': Write<{ document: string; version: string }>;

  'engagement.requestException': Write<{ value: string; until: number; reason: string }>;
  'engagement.decideException': Write<{ value: string; granted: boolean; reason: string }>;
  'engagement.caseOutcome': { takes: OfEngagement & { value: string }; gives: CaseOutcomeView };

  'engagement.addEntry': Write<{ name: string; owner: string; origin: string }>;
  'engagement.listPlace': Write<{ entry: string; kind: string; where: string }>;
  'engagement.clearPlace': Write<{ entry: string; place: string; says: string }>;
  'engagement.recordExit': Write<{ entry: string; exit: string; proof: string }>;
  'engagement.givePlaceKit': {
    takes: OfEngagement & { entry: string; place: string; values: readonly string[] };
    gives: PlaceKitView;
  };
  'engagement.suggestEntries': { takes: OfEngagement; gives: SuggestionsView };
  'engagement.handover': Write<Nothing>;
  'engagement.share': {
    takes: OfDocument & {
      form: string;
      recipient: string;
      email: string;
      until: number;
      view: boolean;
      download: boolean;
      passphrase?: string;
    };
    gives: ShareMadeView;
  };
  'engagement.revokeShare': Write<{ share: string; reason: string }>;
  'engagement.shareLog': { takes: OfEngagement; gives: { readonly shares: readonly ShareRecordView[] } };

  'engagement.beginClosing': Write<Nothing>;
  'engagement.resumeReporting': Write<{ reason: string }>;
  'engagement.close': Write<Nothing>;

  'engagement.placeHold': Write<{ reason: string }>;
  'engagement.liftHold': Write<{ hold: string; reason: string }>;
  /** `confirm` is the engagement's name. */
  'engagement.requestDisposal': Write<{ confirm: string; reason: string }>;
  'engagement.approveDisposal': Write<Nothing>;
  'engagement.countersignDisposal': Write<Nothing>;
}

export interface OfEngagement {
  /** The id or the number, such as `E-3`. */
  engagement: string;
}
export interface OfDocument extends OfEngagement {
  document: string;
}
/** A document: its content as text, or its bytes in base64. */
export type SentDocument = SentFile | { name: string; content: string };

type Nothing = Readonly<Record<never, never>>;
interface Write<T> {
  takes: OfEngagement & T;
  gives: EngagementView;
}
