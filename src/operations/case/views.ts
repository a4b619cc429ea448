import type { ChangeState } from '../../domain/case/change-request.ts';
import type {
  ConsumerAnswer,
  Kind,
  KitPurpose,
  ProbeAnswer,
  Severity,
  ThreadKind,
  TriageFinding,
  TriageGround,
  Verdict,
} from '../../domain/case/words.ts';
import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import type { Issuer } from '../../domain/identity/words.ts';

/** The parts of a case's view that came with the trace of identities. Times are milliseconds since 1970, names are for people. */
export interface ExemptionView {
  readonly exemption: string;
  /** `expiring`: approved, and fewer than fourteen days are left. `extended`: another one goes on with it. */
  readonly state: 'requested' | 'approved' | 'expiring' | 'expired' | 'revoked' | 'rejected' | 'extended';
  readonly until: number;
  readonly justification: string;
  readonly controls: string;
  readonly actions: readonly string[];
  readonly credentials: readonly string[];
  readonly askedAt: number;
  readonly askedBy: string;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  /** Since when the thing has been left as it is: when the first exemption of this row of extensions was asked for. */
  readonly since: number;
  /** How often it was extended before this one. */
  readonly extensions: number;
  readonly extends: string | null;
  /** This reader asked for it. */
  readonly mine: boolean;
}

/** What would be asked for: `case.requestChange` with its digest asks for exactly this. */
export interface ChangePreviewView {
  readonly identity: string;
  /** The digest that an approver signs, of `document`. */
  readonly diff: string;
  /** The JSON that the digest is over; anybody can check it. */
  readonly document: string;
  /** The change in words, a line for each row. */
  readonly words: readonly string[];
  readonly add: readonly Entitlement[];
  readonly remove: readonly Entitlement[];
  /** What decides as well and is in no export: where rows and words are an approximation. */
  readonly unseen: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly until: number | null;
}

/** The same once somebody has asked for it, with what became of it. */
export interface ChangeRequestView extends ChangePreviewView {
  readonly request: string;
  readonly identityName: string;
  readonly state: ChangeState;
  readonly why: string;
  readonly answerBy: number;
  readonly askedAt: number;
  readonly askedBy: string;
  readonly decidedAt: number | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  /** When an import last showed what was signed. */
  readonly matchedAt: number | null;
  /** What a later import contradicts; null where nothing does. */
  readonly contradicted: { readonly says: string; readonly at: number } | null;
  /** This reader asked for it, or signed it, and so may not do the other. */
  readonly mine: boolean;
  readonly approvedByMe: boolean;
}

/** A classification that somebody who may not decide has proposed. */
export interface ProposalView {
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** Why, in the words of who proposed it. */
  readonly note: string | null;
  readonly at: number;
  /** The token's name, or `system`. */
  readonly by: string;
}

export interface TriageView {
  readonly finding: TriageFinding;
  readonly grounds: readonly TriageGround[];
  readonly says: string;
  readonly at: number;
  readonly by: string;
}

/** Why an identity cannot sign in any more, from what is known. */
export interface TriageAnswerView {
  /** The best explained first; `cannot-tell` where nothing explains it. */
  readonly findings: readonly {
    readonly finding: TriageFinding;
    readonly weight: 'shows' | 'suggests' | 'open' | 'against';
    readonly says: string;
    readonly grounds: readonly { readonly ground: TriageGround; readonly says: string }[];
    /** What would tell it apart next. */
    readonly next: readonly string[];
  }[];
  /** What it lost and gained since it last worked, in words. */
  readonly drift: readonly string[];
  /** What was pasted, from the server's own certificate up; null where nothing was. */
  readonly chain: {
    readonly path: readonly CertificateView[];
    /** The trusted root that it leads to. */
    readonly anchor: CertificateView | null;
    readonly problems: readonly { readonly problem: string; readonly says: string }[];
  } | null;
  /** The certificates of what was pasted, as PEM, and nothing else of it. */
  readonly certificates: string;
  /** A private key was pasted with it. It was hidden before anything looked at it; it counts as leaked. */
  readonly privateKey: boolean;
}
export interface CertificateView {
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: number;
  readonly notAfter: number;
}

export interface ProbeView {
  readonly probe: string;
  readonly credential: string;
  readonly issuer: Issuer;
  readonly answer: ProbeAnswer;
  readonly code: string;
  readonly asserted: boolean;
  readonly at: number;
  readonly by: string;
}

/** A one-off link that was given to a holder of a credential, for their own machine. */
export interface KitGivenView {
  readonly credential: string;
  readonly purpose: KitPurpose;
  /** Who is to be asked; null where the holder says it, and for a search. */
  readonly issuer: Issuer | null;
  readonly until: number;
  readonly at: number;
  readonly by: string;
}

export interface CleanupView {
  readonly credential: string;
  readonly result: 'clean' | 'found';
  readonly repository: string;
  readonly where: string | null;
  readonly commits: number;
  readonly head: string;
  readonly since: string | null;
  readonly asserted: boolean;
  readonly at: number;
  readonly by: string;
}

export interface ConsumerView {
  readonly consumer: string;
  readonly identity: string;
  readonly credential: string | null;
  readonly name: string;
  readonly hasContact: boolean;
  readonly attempts: number;
  readonly told: boolean;
  /** When their mail server last took the mail; null before. */
  readonly toldAt: number | null;
  readonly answer: ConsumerAnswer | null;
  readonly note: string | null;
  readonly answeredAt: number | null;
}

/** What a consumer sees under the code of their mail. */
export interface ConsumerStatusView {
  readonly name: string;
  readonly identity: string;
  /** Who listed them, by name. */
  readonly asks: string;
  readonly by: number;
  readonly answer: ConsumerAnswer | null;
  readonly answeredAt: number | null;
}

/** An approved automation that this case may be about: of an identity that is linked, or that a report names. */
export interface KnownBehaviourView {
  readonly behaviour: string;
  readonly identity: string;
  readonly identityName: string;
  readonly what: string;
  readonly owner: string;
  readonly schedule: string;
  readonly until: number;
  /** The person who confirmed it, and when. */
  readonly explainedBy: string;
  readonly explainedAt: number;
  /** `linked`: the identity is linked to the case. `named`: a report names it. */
  readonly because: 'linked' | 'named';
}

export interface ThreadView {
  readonly thread: string;
  readonly kind: ThreadKind;
  readonly address: string;
  readonly author: string;
  readonly excerpt: string;
  /** SHA-256 (hex) of the excerpt as it was kept. */
  readonly sha256: string;
  readonly at: number;
  readonly by: string;
}
