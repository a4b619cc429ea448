import type { SignedMember } from '../kit/signed-member.ts';
import type {
  ActionId,
  ActorId,
  CaseId,
  CredentialId,
  EventId,
  EvidenceId,
  ExemptionId,
  Id,
  IdentityId,
  LateFindingId,
  Millis,
  RequestId,
  SubmissionId,
} from '../kit/ids.ts';
import type { SafeText } from '../kit/safe-text.ts';
import type { ChangeEvents } from './events-change.ts';
import type { ProofEvents } from './events-proof.ts';
import type { FileEnding } from '../kit/file-endings.ts';
import type {
  ActionKind,
  Channel,
  Clock,
  Disposition,
  IdentityKind,
  Kind,
  Means,
  Method,
  Party,
  Reach,
  RootCause,
  Severity,
  Stage,
  Verdict,
} from './words.ts';

/** Who acts: `person` is somebody signed in, `reporter` holds a tracking code, `machine` holds a token, `system` is a job. */
export type By = 'person' | 'reporter' | 'machine' | 'system';

/** A detector's word for what it found, such as `aws-access-key-id`. */
export type CredentialKind = Id<'credential-kind'>;
export interface NotedCredential {
  readonly id: CredentialId;
  readonly kind: CredentialKind;
}
/** A file kept as evidence: its id and the SHA-256 (64 hex digits) of its safe copy. */
export interface EvidenceRef {
  readonly id: EvidenceId;
  readonly sha256: string;
  /** Absent where an earlier version kept it, which took plain text only. */
  readonly copy?: CopyFacts;
}
/** What a safe copy is, and what looking at it again has shown. */
export interface CopyFacts {
  readonly ending: FileEnding;
  /** Bytes. */
  readonly size: number;
  /** Places where a secret stood. */
  readonly hidden: number;
  /** Kinds of thing that the copy does not have: macros, a thumbnail. */
  readonly dropped: number;
  /** Texts that another reader read and bytes that were searched; null for plain text, which is its own proof. */
  readonly proof: { readonly texts: number; readonly bytes: number; readonly rounds: number } | null;
}
export interface CarriedSubmission {
  readonly id: SubmissionId;
  readonly channel: Channel;
  readonly reach: Reach;
  readonly anonymous: boolean;
  readonly at: Millis;
}

/**
 * What is known about each type of event: `facts` are closed words, ids, digests and exact times, enough to check the
 * closing predicate; `text` is what people wrote and can be withheld, redacted or disposed of alone.
 */
export interface CaseEvents extends ChangeEvents, ProofEvents {
  submitted: {
    facts: {
      submission: SubmissionId;
      channel: Channel;
      reach: Reach;
      anonymous: boolean;
      kind: Kind | null;
      urgent: boolean;
      credentials: readonly NotedCredential[];
      recurs: CaseId | null;
      /** Files that came with it; absent where there are none. */
      evidence?: readonly EvidenceRef[];
    };
    text: { what: SafeText; where?: SafeText; files?: SafeText };
  };
  /** The address stands in an event of its own, so that a pack can leave it out without leaving out the report. */
  'contact-given': { facts: { submission: SubmissionId }; text: { contact: SafeText } };
  message: {
    facts: {
      submission: SubmissionId;
      from: 'reporter' | 'desk';
      credentials: readonly NotedCredential[];
      evidence?: readonly EvidenceRef[];
    };
    text: { body: SafeText; files?: SafeText };
  };
  'evidence-added': {
    facts: { evidence: EvidenceRef; credentials: readonly NotedCredential[] };
    text: { name: SafeText };
  };
  'classification-proposed': {
    facts: { kind: Kind; verdict: Verdict; severity: Severity };
    text: { note: SafeText } | null;
  };
  classified: {
    facts: { kind: Kind; verdict: Verdict; severity: Severity; cause: RootCause | null };
    text: { note: SafeText } | null;
  };
  'identity-linked': {
    facts: { identity: IdentityId; kind: IdentityKind };
    text: { name: SafeText; locator?: SafeText; owner?: SafeText };
  };
  'identity-unlinked': { facts: { identity: IdentityId }; text: { reason: SafeText } };
  'identity-unknown': { facts: Empty; text: { reason: SafeText } };
  'action-planned': {
    facts: {
      action: ActionId;
      kind: ActionKind;
      means: Means;
      credentials: readonly CredentialId[];
      /** The change that it carries out; absent in events of earlier versions. */
      request?: RequestId;
    };
    text: { what: SafeText };
  };
  'action-executed': {
    facts: { action: ActionId; evidence: readonly EvidenceRef[]; credentials: readonly NotedCredential[] };
    text: { proof: SafeText; link?: SafeText; files?: SafeText };
  };
  'action-verified': {
    facts: { action: ActionId; result: 'works' | 'failed'; method: Method };
    text: { finding: SafeText };
  };
  /** Either one planned action that is not needed after all, or a whole kind of action (`action` is null). */
  'action-waived': { facts: { kind: ActionKind; action: ActionId | null }; text: { reason: SafeText } };
  'credential-settled': { facts: { credential: CredentialId; disposition: Disposition }; text: { reason: SafeText } };
  'exemption-requested': {
    facts: {
      exemption: ExemptionId;
      actions: readonly ActionId[];
      credentials: readonly CredentialId[];
      until: Millis;
      /** The exemption that it goes on with; absent where it is a first one. */
      extends?: ExemptionId;
    };
    text: { justification: SafeText; controls: SafeText };
  };
  'exemption-decided': {
    facts: { exemption: ExemptionId; decision: 'approved' | 'rejected'; signed?: SignedMember };
    text: { reason: SafeText };
  };
  'exemption-ended': { facts: { exemption: ExemptionId; how: 'expired' | 'revoked' }; text: null };
  'outcome-recorded': {
    facts: { submission: SubmissionId; supports: readonly EventId[] };
    text: { found: SafeText; did: SafeText; why: SafeText; can: SafeText };
  };
  /** One attempt at delivering an outcome. A bounce is a result that comes later and undoes an acceptance. */
  'outcome-sent': {
    facts: { submission: SubmissionId; attempt: number; result: 'accepted' | 'deferred' | 'refused' | 'bounced' };
    text: null;
  };
  'outcome-collected': { facts: { submission: SubmissionId }; text: null };
  'outcome-answered': {
    facts: { submission: SubmissionId; answer: 'confirmed' | 'disputed' | 'second-opinion'; again: boolean | null };
    text: { why: SafeText } | null;
  };
  'submission-withdrawn': { facts: { submission: SubmissionId }; text: { why: SafeText } | null };
  'machine-updated': { facts: { submission: SubmissionId }; text: null };
  'reporter-unreachable': { facts: { submission: SubmissionId }; text: null };
  'waiting-started': { facts: { party: Party; clock: Clock }; text: { why: SafeText } };
  'waiting-ended': { facts: { party: Party }; text: null };
  escalated: { facts: Empty; text: { note: SafeText } };
  'merged-into': { facts: { into: CaseId }; text: { why: SafeText } };
  'merge-received': {
    facts: { from: CaseId; submissions: readonly CarriedSubmission[]; credentials: readonly NotedCredential[] };
    text: null;
  };
  'split-back': { facts: { from: CaseId }; text: { why: SafeText } };
  'split-out': { facts: { to: CaseId; submissions: readonly SubmissionId[] }; text: null };
  /** Late redaction of the text of another event: `was` and `now` are text commitments (base64url). */
  'text-redacted': {
    facts: { target: EventId; was: string; now: string | null; reason: 'missed-secret' | 'personal-data' };
    text: null;
  };
  /** Late redaction of an evidence file: the digest of the copy before and after. */
  'evidence-redacted': { facts: { evidence: EvidenceId; was: string; now: string }; text: null };
  /** Newer detectors take something stored for a secret; `detectors` is their version. Nothing is changed by it. */
  'redaction-proposed': {
    facts: {
      findings: readonly { readonly id: LateFindingId; readonly kind: CredentialKind }[];
      detectors: string;
    };
    text: null;
  };
  /** What was proposed was taken out, or is none. `credentials` is what an open case has to deal with from now on. */
  'redaction-decided': {
    facts: {
      finding: LateFindingId;
      decision: 'taken-out' | 'declined';
      credentials: readonly NotedCredential[];
    };
    text: { reason: SafeText } | null;
  };
  closed: { facts: { how: 'answered' | 'undisputed' }; text: null };
}

export type Empty = Readonly<Record<never, never>>;
export type CaseEventType = keyof CaseEvents;

/** What every event's facts carry besides: who acted, exactly when, and the stage of the case after it. */
export interface Envelope {
  readonly by: By;
  readonly at: Millis;
  readonly stage: Stage;
}

export type EventOf<T extends CaseEventType> = {
  readonly type: T;
  readonly actor: ActorId;
  readonly facts: Readonly<CaseEvents[T]['facts']> & Envelope;
  readonly text: Readonly<CaseEvents[T]['text']>;
};
export type CaseEvent = { [T in CaseEventType]: EventOf<T> }[CaseEventType];
