import type { ChangeRequest } from './change-request.ts';
import type { Consumer } from './consumer.ts';
import type {
  ActionId,
  ActorId,
  CaseId,
  CredentialId,
  EvidenceId,
  ExemptionId,
  IdentityId,
  LateFindingId,
  Millis,
  RequestId,
  SubmissionId,
  ThreadId,
} from '../kit/ids.ts';
import type { By, CredentialKind, EvidenceRef } from './events.ts';
import type {
  ActionKind,
  Channel,
  Clock,
  Disposition,
  Kind,
  Means,
  Party,
  Reach,
  RootCause,
  Severity,
  TriageFinding,
  Verdict,
} from './words.ts';

export interface Doer {
  readonly id: ActorId;
  readonly by: By;
}

export interface Attempt {
  readonly at: Millis;
  readonly result: 'accepted' | 'deferred' | 'refused' | 'bounced';
}

/** Where one reporter stands. Each state has exactly what is known then. */
export type Telling =
  | { readonly state: 'untold' }
  | { readonly state: 'written'; readonly at: Millis; readonly attempts: readonly Attempt[] }
  | {
      readonly state: 'told';
      readonly how: 'delivered' | 'collected';
      readonly at: Millis;
      readonly attempts: readonly Attempt[];
    }
  | { readonly state: 'confirmed'; readonly at: Millis; readonly toldAt: Millis }
  | { readonly state: 'withdrawn' }
  | { readonly state: 'machine' }
  | { readonly state: 'unreachable' };

export interface Submission {
  readonly id: SubmissionId;
  readonly channel: Channel;
  readonly reach: Reach;
  readonly anonymous: boolean;
  readonly at: Millis;
  /** The case it came with when it was merged in; null for the case's own. */
  readonly from: CaseId | null;
  readonly telling: Telling;
}

/** `refused` are those of the action's credentials that their issuer has refused since it was executed. */
export type ActionState =
  | { readonly state: 'planned' }
  | {
      readonly state: 'executed';
      readonly by: ActorId;
      readonly evidence: readonly EvidenceRef[];
      readonly refused: readonly CredentialId[];
    }
  | { readonly state: 'verified'; readonly by: ActorId; readonly executor: ActorId }
  | { readonly state: 'waived'; readonly by: ActorId }
  | { readonly state: 'exempted'; readonly exemption: ExemptionId };

export interface Action {
  readonly id: ActionId;
  readonly kind: ActionKind;
  readonly means: Means;
  readonly credentials: readonly CredentialId[];
  /** The signed change that it carries out; null where it needs none. */
  readonly request: RequestId | null;
  /** Everybody who has carried it out, also where that was found to have failed: none of them approves an exemption for it. */
  readonly executors: readonly ActorId[];
  readonly state: ActionState;
}

export interface Credential {
  readonly id: CredentialId;
  readonly kind: CredentialKind;
  readonly disposition: Disposition | null;
  /** When its issuer was last asked whether it still works; null before. */
  readonly probedAt: Millis | null;
}

/** A closed case stays as it was closed: that a credential still works, or is still in a repository, is kept beside it. */
export interface SinceClosed {
  readonly credential: CredentialId;
  readonly shows: 'still-valid' | 'found';
}

/** What newer detectors found in stored text, and what came of it. */
export interface LateFinding {
  readonly id: LateFindingId;
  readonly kind: CredentialKind;
  readonly state: 'proposed' | 'taken-out' | 'declined';
}

/** `extended` gave way to a later one, which was asked for and decided anew. */
export type ExemptionState = 'requested' | 'approved' | 'rejected' | 'expired' | 'revoked' | 'extended';
export interface Exemption {
  readonly id: ExemptionId;
  readonly requester: ActorId;
  readonly actions: readonly ActionId[];
  readonly credentials: readonly CredentialId[];
  readonly askedAt: Millis;
  readonly until: Millis;
  /** The exemption that it goes on with; null for a first one. */
  readonly extends: ExemptionId | null;
  readonly state: ExemptionState;
}

export interface Classification {
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly cause: RootCause | null;
}

/** What a case holds at every stage. */
export interface Work {
  readonly id: CaseId;
  readonly openedAt: Millis;
  /** The reporter said that something is on fire. */
  readonly urgent: boolean;
  readonly firstHumanAt: Millis | null;
  readonly proposal: Pick<Classification, 'kind' | 'verdict' | 'severity'> | null;
  readonly submissions: readonly Submission[];
  readonly credentials: readonly Credential[];
  readonly identities: readonly IdentityId[];
  readonly identityUnknown: boolean;
  readonly actions: readonly Action[];
  readonly waivedKinds: readonly ActionKind[];
  readonly exemptions: readonly Exemption[];
  readonly requests: readonly ChangeRequest[];
  readonly consumers: readonly Consumer[];
  readonly threads: readonly ThreadId[];
  readonly triage: TriageFinding | null;
  /** How often somebody offered another credential than the case's for a probe. */
  readonly mismatches: number;
  /** What came up about credentials after the case was closed, once each: it counts when the case is opened again. */
  readonly sinceClosed: readonly SinceClosed[];
  readonly evidence: readonly { readonly id: EvidenceId; readonly sha256: string }[];
  readonly lateFindings: readonly LateFinding[];
  readonly waiting: readonly { readonly party: Party; readonly clock: Clock; readonly since: Millis }[];
  /** How long each clock has been paused so far, in milliseconds; a pause that still lasts is in `waiting`. */
  readonly paused: Readonly<Partial<Record<Clock, number>>>;
  /** When what was done came undone, last: the promises to reporters count from there. Null before. */
  readonly wokenAt: Millis | null;
  /** Everybody who has classified this case. After a dispute somebody else has to. */
  readonly handlers: readonly ActorId[];
  readonly escalated: boolean;
}

type Classified = Work & { readonly classification: Classification };

export type CaseState =
  | (Work & { readonly stage: 'received' })
  | (Classified & { readonly stage: 'classified'; readonly disputed: boolean })
  | (Classified & { readonly stage: 'acting' })
  | (Classified & { readonly stage: 'verified' })
  | (Classified & { readonly stage: 'told' })
  | (Classified & { readonly stage: 'closed'; readonly closedAt: Millis })
  | (Work & { readonly stage: 'merged'; readonly into: CaseId; readonly before: Before });

/** What a merged case goes back to when it is split off again. */
export interface Before {
  readonly classification: Classification | null;
  readonly disputed: boolean;
}
