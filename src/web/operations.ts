import type { ChangePreviewView, TriageAnswerView } from '../operations/case/views.ts';
import type {
  ControlEvidenceView,
  CoverageView,
  ExportView,
  PatternsView,
  ReviewCasesView,
} from '../operations/review/views.ts';
import type { InventoryRecord } from '../domain/identity/record.ts';
import type {
  CompareView,
  FoundIdentityView,
  IdentityListView,
  IdentityView,
  RedactedView,
  SnapshotView,
} from '../operations/identity/views.ts';
import type { ImportView, PreviewView } from '../operations/inventory/views.ts';
import type { AccountOperations } from './account-operations.ts';
import type { EngagementOperations, OfEngagement } from './engagement-operations.ts';
import type { HouseOperations } from './house-operations.ts';
import type { SignedDecision } from './passkey.ts';
import type { EngagementView } from '../operations/engagement/views.ts';
import type { TokenView } from '../operations/tokens/view.ts';
import type { KitView, ProbedView, ProbeTargetsView } from '../operations/proof/views.ts';
import type {
  CaseView,
  DraftView,
  FoundCaseView,
  MeView,
  PersonLineView,
  PersonView,
  QueueView,
} from '../operations/views.ts';

/**
 * What the desk asks of the server: what each operation takes and what it answers. Closed words travel as plain
 * strings, since the server parses them at its own edge and names the field when one is wrong.
 */
export interface Operations extends AccountOperations, EngagementOperations, HouseOperations {
  'people.setUp': { takes: { link: string; name: string; email: string; password: string }; gives: MeView };
  'people.signIn': { takes: { email: string; password: string }; gives: MeView };
  'people.signOut': { takes: Nothing; gives: Nothing };
  'people.me': { takes: Nothing; gives: MeView };
  'people.invite': { takes: { name: string; email: string; roles: readonly string[] }; gives: Invited };
  'people.accept': { takes: { link: string; password: string }; gives: MeView };
  'people.list': { takes: Nothing; gives: { readonly people: readonly PersonLineView[] } };
  'people.setRoles': { takes: { person: string; roles: readonly string[] }; gives: PersonView };
  'people.disable': { takes: { person: string }; gives: PersonView };

  'token.list': { takes: Nothing; gives: { readonly tokens: readonly TokenView[] } };
  'token.make': {
    takes: { name: string; scopes: readonly string[]; until: number };
    gives: { readonly token: TokenView; readonly value: string };
  };
  'token.end': { takes: { token: string }; gives: { readonly token: TokenView } };

  'case.queue': {
    takes: { stages?: readonly string[]; words?: string; after?: string; limit?: number };
    gives: QueueView;
  };
  'case.show': { takes: InCase; gives: CaseView };
  'case.readEvidence': {
    takes: InCase & { evidence: string };
    gives: { readonly sha256: string; readonly content: string | null };
  };
  'case.classify': Write<{ kind: string; verdict: string; severity: string; cause?: string; note?: string }>;
  /** `identity` links one that is in the inventory; the other fields name one. */
  'case.linkIdentity': Write<{ identity?: string; kind?: string; name?: string; locator?: string; owner?: string }>;
  'case.unlinkIdentity': Write<{ identity: string; reason: string }>;
  'case.identityUnknown': Write<{ reason: string }>;
  'case.planAction': Write<{
    kind: string;
    means: string;
    what: string;
    credentials?: readonly string[];
    request?: string;
  }>;
  'case.executeAction': Write<{ action: string; proof: string; link?: string; files?: readonly SentFile[] }>;
  'case.verifyAction': Write<{ action: string; result: string; method: string; finding: string }>;
  'case.waiveAction': Write<{ kind: string; action?: string; reason: string }>;
  'case.settleCredential': Write<{ credential: string; disposition: string; reason: string }>;
  'case.requestExemption': Write<{
    actions?: readonly string[];
    credentials?: readonly string[];
    until: number;
    justification: string;
    controls: string;
    extends?: string;
  }>;
  'case.recordTriage': Write<{ finding: string; grounds: readonly string[]; says: string }>;
  'case.decideExemption': Write<{ exemption: string; decision: string; reason: string; signed?: SignedDecision }>;
  'case.draftOutcome': { takes: InCase & { submission: string }; gives: DraftView };
  'case.endExemption': Write<{ exemption: string; how: string }>;
  'case.recordOutcome': Write<{ submission: string; found: string; did: string; why: string; can: string }>;
  'case.message': Write<{ submission: string; text: string }>;
  'case.wait': Write<{ party: string; clock: string; why: string }>;
  'case.resume': Write<{ party: string }>;
  'case.escalate': Write<{ note: string }>;
  'case.merge': Write<{ into: string; why: string }>;
  'case.split': Write<{ from: string; why: string }>;
  'case.close': Write<Nothing>;
  'case.markUnreachable': Write<{ submission: string }>;
  'case.triage': {
    takes: InCase & { identity: string; worked?: number; failed?: number; host?: string; chain?: string };
    gives: TriageAnswerView;
  };
  'case.listConsumers': Write<{ identity: string; credential?: string }>;
  'case.addConsumer': Write<{ identity: string; credential?: string; name: string; contact?: string }>;
  'case.contactConsumer': Write<{ consumer: string; contact: string }>;
  /** `add` and `remove` are places in the `removed` and `added` rows of the comparison. */
  'case.previewChange': { takes: InCase & ChangeChoice; gives: ChangePreviewView };
  'case.requestChange': Write<ChangeChoice & { diff: string; why: string }>;
  'case.decideChange': Write<{
    request: string;
    decision: string;
    diff: string;
    reason: string;
    signed?: SignedDecision;
  }>;
  'case.withdrawChange': Write<{ request: string; reason: string }>;
  'case.linkThread': Write<{ kind: string; address: string; author: string; excerpt: string }>;
  'case.addEvidence': Write<{ file: SentFile }>;
  'case.probeTargets': { takes: InCase; gives: ProbeTargetsView };
  'case.giveKit': { takes: InCase & { credential: string; for: string; target?: string }; gives: KitView };
  'case.probe': {
    takes: InCase & { credential: string; target: string; secret: string; consent: boolean };
    gives: ProbedView;
  };
  'text.redact': {
    takes: InCase & { value: string; reason: string };
    gives: { readonly removed: number; readonly case: CaseView };
  };
  'text.found': {
    takes: { limit?: number };
    gives: { readonly cases: readonly FoundCaseView[]; readonly identities: readonly FoundIdentityView[] };
  };
  'text.redactFound': {
    takes: InCase & { finding: string };
    gives: { readonly removed: number; readonly case: CaseView };
  };
  'text.declineFound': Write<{ finding: string; reason: string }>;

  'identity.list': {
    takes: {
      /** All of them hold at once. */
      filters?: readonly string[];
      /** The `source` of a source. */
      source?: string;
      words?: string;
      sort?: string;
      after?: string;
      limit?: number;
    };
    gives: IdentityListView;
  };
  'identity.show': { takes: OfIdentity; gives: IdentityView };
  'identity.confirmOwner': SaysOf<{ owner: string; team?: string }>;
  'identity.describe': SaysOf<{ purpose?: string; environment?: string }>;
  'identity.setConsumers': SaysOf<{ consumers: readonly string[] }>;
  'identity.explain': SaysOf<{ what: string; owner: string; schedule: string; until: number }>;
  'identity.endBehaviour': SaysOf<{ behaviour: string; reason: string }>;
  'identity.retire': SaysOf<{ reason: string }>;
  'identity.redact': { takes: OfIdentity & { value: string; reason: string }; gives: RedactedView };
  'identity.redactFound': { takes: OfIdentity & { finding: string }; gives: RedactedView };
  'identity.declineFound': SaysOf<{ finding: string; reason: string }>;
  'identity.snapshots': { takes: OfIdentity; gives: { readonly snapshots: readonly SnapshotView[] } };
  /** `before` and `after` are digests of snapshots. */
  'identity.compare': { takes: OfIdentity & { before: string; after: string }; gives: CompareView };

  /** `digest`: SHA-256 (hex) of the export, where the importer made one. */
  'inventory.begin': { takes: { source: string; name: string; digest?: string }; gives: ImportView };
  /** At most 500 records and 500 unreadable places at a time. */
  'inventory.add': {
    takes: {
      import: string;
      records: readonly InventoryRecord[];
      unreadable: readonly { readonly where: string; readonly says: string }[];
    };
    gives: ImportView;
  };
  'inventory.preview': {
    takes: { import: string; part: string; after?: string; limit?: number };
    gives: PreviewView;
  };
  'inventory.apply': { takes: { import: string; picture?: string }; gives: ImportView };
  'inventory.abandon': { takes: { import: string }; gives: ImportView };
  'inventory.list': { takes: { limit?: number }; gives: { readonly imports: readonly ImportView[] } };
  'review.patterns': { takes: InWindow; gives: PatternsView };
  'review.cases': { takes: InWindow & ReviewFilter & Paged; gives: ReviewCasesView };
  'review.coverage': { takes: InWindow; gives: CoverageView };
  'review.evidence': { takes: InWindow & { control: string } & Paged; gives: ControlEvidenceView };
  'review.export': { takes: InWindow & { format: string }; gives: ExportView };
  'ledger.key': {
    takes: Nothing;
    gives: { readonly name: string; readonly key: string; readonly fingerprint: string };
  };
}

export type Operation = keyof Operations;
export type Takes<O extends Operation> = Operations[O]['takes'];
export type Gives<O extends Operation> = Operations[O]['gives'];

/** The operations that change a case and answer the case as it is now. */
export type CaseWrite = {
  [O in Operation]: Operations[O] extends { takes: InCase; gives: CaseView } ? O : never;
}[Operation];

/** The operations that change an identity and answer the identity as it is now. */
export type IdentityWrite = {
  [O in Operation]: Operations[O] extends { takes: OfIdentity; gives: IdentityView } ? O : never;
}[Exclude<Operation, 'identity.show'>];

/** The operations that change an engagement and answer the engagement as it is now. */
export type EngagementWrite = {
  [O in Operation]: Operations[O] extends { takes: OfEngagement; gives: EngagementView } ? O : never;
}[Exclude<Operation, 'engagement.show'>];

/** Rows of a comparison by their places in it, and for how long. */
export interface ChangeChoice {
  identity: string;
  /** Digests of the two snapshots. */
  before: string;
  after: string;
  add: readonly number[];
  remove: readonly number[];
  until?: number;
}
export interface InCase {
  /** The id or the number, such as `C-104`. */
  case: string;
}
/** From and to, in milliseconds since 1970; without them the last 90 days. */
export interface InWindow {
  from?: number;
  to?: number;
}
/** Which figure of the patterns the cases are wanted of. */
export interface ReviewFilter {
  cause?: string;
  identity?: string;
  withoutIdentity?: boolean;
  team?: string;
  withoutTeam?: boolean;
  recurrence?: boolean;
  failure?: string;
  gap?: string;
}
export interface Paged {
  after?: number;
  limit?: number;
}
/** A file of any kind; its bytes in base64. */
export interface SentFile {
  name: string;
  base64: string;
}
export interface Invited {
  readonly person: PersonView;
  /** The address of the invitation, with its token after `#`. Shown once. */
  readonly link: string;
}
export interface OfIdentity {
  identity: string;
}
type Nothing = Readonly<Record<never, never>>;
interface Write<T> {
  takes: InCase & T;
  gives: CaseView;
}
interface SaysOf<T> {
  takes: OfIdentity & T;
  gives: IdentityView;
}
