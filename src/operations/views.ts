import type {
  ActionKind,
  Channel,
  Disposition,
  IdentityKind,
  Kind,
  Means,
  Party,
  Reach,
  RootCause,
  Severity,
  Stage,
  Verdict,
} from '../domain/case/words.ts';

import type { AboutFile } from './about-file.ts';
import type {
  ChangeRequestView,
  CleanupView,
  KitGivenView,
  ConsumerView,
  ExemptionView,
  KnownBehaviourView,
  ProbeView,
  ProposalView,
  ThreadView,
  TriageView,
} from './case/views.ts';

export type * from './people/views.ts';

/** What operations answer. Plain JSON: texts are safe already, times are milliseconds since 1970. */
export interface Hidden {
  readonly placeholder: string;
  readonly kind: string;
}

export interface ReportedView {
  readonly code: string;
  readonly receipt: unknown;
  readonly statusUrl: string;
  /** What was stored, with placeholders where credentials were. */
  readonly stored: { readonly what: string; readonly where: string | null };
  readonly hidden: readonly Hidden[];
  /** The files that came with it, as they are kept. */
  readonly files: readonly ReportedFile[];
}
export interface ReportedFile {
  readonly name: string;
  readonly size: number;
  readonly about: AboutFile;
}

export interface MessageView {
  readonly from: 'reporter' | 'desk';
  readonly body: string;
  readonly at: number;
  /** The names of the files that came with it. */
  readonly files: readonly string[];
}

/** The five arcs of the ring; `merged` counts as the stage of the case that goes on with it. */
export type Arc = 'received' | 'classified' | 'acted' | 'verified' | 'told';
export type Ring = Readonly<Record<Arc, 'done' | 'now' | 'open' | 'not-needed'>>;

export interface OutcomeView {
  readonly found: string;
  readonly did: string;
  readonly why: string;
  readonly can: string;
  readonly at: number;
}

/** What a reporter sees under a code. */
export interface StatusView {
  readonly ring: Ring;
  readonly stage: Stage;
  readonly reportedAt: number;
  readonly promise: { readonly what: 'classification' | 'outcome' | 'nothing'; readonly by: number | null };
  readonly what: string;
  readonly messages: readonly MessageView[];
  /** The names of the files that came with the report. */
  readonly files: readonly string[];
  readonly outcome: OutcomeView | null;
  /** Which questions can be answered now. */
  readonly canAnswer: boolean;
  readonly answered: 'confirmed' | 'disputed' | 'withdrawn' | null;
  readonly disputeEndsAt: number | null;
  readonly closed: boolean;
}

export interface QueueRowView {
  readonly case: string;
  /** `C-104` */
  readonly number: string;
  readonly stage: Stage;
  readonly ring: Ring;
  readonly title: string;
  readonly kind: Kind | null;
  readonly verdict: Verdict | null;
  readonly severity: Severity | null;
  readonly urgent: boolean;
  readonly openedAt: number;
  readonly dueAt: number | null;
  readonly dueFor: string | null;
  readonly waiting: string | null;
  readonly told: number;
  readonly submissions: number;
}
/** A case in which something that newer detectors found waits for a decision. */
export interface FoundCaseView {
  readonly case: string;
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly findings: number;
}
export interface QueueView {
  readonly rows: readonly QueueRowView[];
  readonly next: string | null;
  readonly counts: Readonly<Partial<Record<Stage, number>>>;
}

export interface TraceEntry {
  readonly event: string;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  /** A name for people, `reporter`, `system`, or the actor's pseudonym where the name is gone. */
  readonly who: string;
  readonly by: 'person' | 'reporter' | 'machine' | 'system';
  readonly stage: Stage;
  /** One plain sentence: what happened. */
  readonly says: string;
  /** Labelled texts of the event, in reading order. */
  readonly texts: readonly { readonly label: string; readonly body: string }[];
  readonly redacted: boolean;
  readonly controls: readonly string[];
}

export interface Missing {
  /** One plain sentence. */
  readonly says: string;
  /** The operation whose form removes it, and what it is about. */
  readonly operation: string;
  readonly about: string | null;
}

export interface ActionView {
  readonly action: string;
  readonly kind: ActionKind;
  readonly means: Means;
  readonly what: string;
  readonly state: 'planned' | 'executed' | 'verified' | 'waived' | 'exempted';
  readonly proof: string | null;
  readonly link: string | null;
  readonly executedBy: string | null;
  readonly verifiedBy: string | null;
  readonly mine: boolean;
  /** The signed change that it carries out; null where it needs none. */
  readonly request: string | null;
  readonly credentials: readonly string[];
  readonly evidence: readonly { readonly evidence: string; readonly name: string }[];
}

export interface CaseView {
  readonly case: string;
  readonly number: string;
  readonly stage: Stage;
  readonly ring: Ring;
  readonly title: string;
  readonly urgent: boolean;
  readonly openedAt: number;
  readonly dueAt: number | null;
  readonly dueFor: string | null;
  readonly waiting: readonly { readonly party: Party; readonly since: number }[];
  readonly classification: {
    readonly kind: Kind;
    readonly verdict: Verdict;
    readonly severity: Severity;
    readonly cause: RootCause | null;
  } | null;
  readonly suggestedKind: Kind | null;
  /** What a token or a job proposed since a person last classified; null where nothing was. It decides nothing. */
  readonly proposal: ProposalView | null;
  readonly disputed: boolean;
  readonly identities: readonly {
    readonly identity: string;
    readonly kind: IdentityKind;
    readonly name: string;
    readonly locator: string | null;
    readonly owner: string | null;
    readonly cases: number;
  }[];
  readonly identityUnknown: boolean;
  readonly known: readonly KnownBehaviourView[];
  readonly credentials: readonly {
    readonly credential: string;
    readonly placeholder: string;
    readonly kind: string;
    readonly disposition: Disposition | null;
  }[];
  readonly actions: readonly ActionView[];
  readonly waivedKinds: readonly ActionKind[];
  readonly exemptions: readonly ExemptionView[];
  readonly requests: readonly ChangeRequestView[];
  readonly triage: readonly TriageView[];
  readonly probes: readonly ProbeView[];
  readonly kits: readonly KitGivenView[];
  /** How many wrong credentials may still be offered for a probe in this case. */
  readonly probeTriesLeft: number;
  readonly cleanups: readonly CleanupView[];
  readonly consumers: readonly ConsumerView[];
  readonly threads: readonly ThreadView[];
  readonly submissions: readonly {
    readonly submission: string;
    readonly channel: Channel;
    readonly reach: Reach;
    readonly anonymous: boolean;
    readonly at: number;
    /** What this reporter wrote first, and where they saw it; also for one that was merged in. */
    readonly what: string;
    readonly where: string | null;
    readonly telling: string;
    readonly outcome: OutcomeView | null;
    readonly messages: readonly MessageView[];
    readonly attempts: readonly { readonly at: number; readonly result: string }[];
  }[];
  readonly evidence: readonly {
    readonly evidence: string;
    readonly name: string;
    readonly sha256: string;
    readonly size: number;
    /** Null for what an earlier version kept: plain text. */
    readonly about: AboutFile | null;
  }[];
  /** What newer detectors found in its stored texts and files, waiting for a decision. */
  readonly foundLate: readonly {
    readonly finding: string;
    readonly kind: string;
    readonly places: number;
    readonly confidence: number;
  }[];
  readonly missing: readonly Missing[];
  readonly trace: readonly TraceEntry[];
  readonly alike: readonly {
    readonly case: string;
    readonly number: string;
    readonly title: string;
    readonly stage: Stage;
  }[];
  readonly mergedInto: string | null;
  /** The closed case that this one is a recurrence of, and those that are recurrences of this one: numbers. */
  readonly recurs: string | null;
  readonly recurred: readonly string[];
  /** Verbs that this reader may use here and now. */
  readonly may: readonly string[];
}

/** A draft: each sentence names the events that support it. */
export interface DraftView {
  readonly found: DraftPart;
  readonly did: DraftPart;
  readonly why: DraftPart;
  readonly can: DraftPart;
}
export interface DraftPart {
  readonly text: string;
  readonly supports: readonly string[];
}
