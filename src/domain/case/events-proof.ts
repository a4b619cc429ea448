import type { Issuer } from '../identity/words.ts';
import type { ConsumerId, CredentialId, IdentityId, Millis, ProbeId, ThreadId } from '../kit/ids.ts';
import type { SafeText } from '../kit/safe-text.ts';
import type { NotedCredential } from './events.ts';
import type { ConsumerAnswer, KitPurpose, ProbeAnswer, ThreadKind, TriageFinding, TriageGround } from './words.ts';

/** What was found out about credentials, and who else has to know: triage, probes, clean-up, consumers, threads. */
export interface ProofEvents {
  /** Which of the usual causes of a failed authentication it was, and what that rests on. */
  'triage-recorded': {
    facts: { finding: TriageFinding; grounds: readonly TriageGround[] };
    text: { grounds: SafeText };
  };
  /** An issuer was asked whether it still takes a credential. `code` is the row of the issuer's table that decided; never the server's words. */
  'credential-probed': {
    facts: {
      probe: ProbeId;
      credential: CredentialId;
      issuer: Issuer;
      answer: ProbeAnswer;
      code: string;
      /** Said by somebody who holds the credential and probed it on their own machine. */
      asserted: boolean;
    };
    text: null;
  };
  /** Who holds a credential was given a link for their own machine: to bring the answer of an issuer, or to search a repository. */
  'kit-given': {
    facts: {
      credential: CredentialId;
      purpose: KitPurpose;
      /** Who is to be asked; null where the holder says it, and for a search. */
      issuer: Issuer | null;
      /** When the link stops working. */
      until: Millis;
    };
    text: null;
  };
  /** Somebody offered another credential than the case's. Five of these, and the case takes no more. */
  'probe-mismatched': { facts: { credential: CredentialId }; text: null };
  /** A repository and its history were searched by fingerprint up to the commit `head` (hex), from `since` (hex) or from the beginning. */
  'cleanup-proven': {
    facts: {
      credential: CredentialId;
      result: 'clean' | 'found';
      commits: number;
      head: string;
      since: string | null;
      asserted: boolean;
    };
    text: { repository: SafeText; where?: SafeText };
  };
  'consumer-listed': {
    facts: { consumer: ConsumerId; identity: IdentityId; credential: CredentialId | null };
    text: { name: SafeText };
  };
  /** An event of its own, so that a pack can leave the address out. */
  'consumer-contact': { facts: { consumer: ConsumerId }; text: { contact: SafeText } };
  'consumer-sent': {
    facts: { consumer: ConsumerId; attempt: number; result: 'accepted' | 'deferred' | 'refused' | 'bounced' };
    text: null;
  };
  'consumer-answered': {
    facts: { consumer: ConsumerId; answer: ConsumerAnswer };
    text: { note: SafeText } | null;
  };
  /** A conversation elsewhere. `sha256` (64 hex digits) is over the safe excerpt. */
  'thread-linked': {
    facts: { thread: ThreadId; kind: ThreadKind; sha256: string; credentials: readonly NotedCredential[] };
    text: { address: SafeText; author: SafeText; excerpt: SafeText };
  };
}
