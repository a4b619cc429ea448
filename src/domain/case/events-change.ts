import type { SignedMember } from '../kit/signed-member.ts';
import type { IdentityId, ImportId, Millis, RequestId } from '../kit/ids.ts';
import type { SafeText } from '../kit/safe-text.ts';

/** A change of what an identity may do: asked for, signed by its digest, and watched in later imports. */
export interface ChangeEvents {
  'change-requested': {
    facts: {
      request: RequestId;
      identity: IdentityId;
      /** Digest of the snapshot that was compared: base64url SHA-256 of the JCS of its canonical rows. */
      before: string;
      /** The same of the rows that are expected afterwards. */
      after: string;
      /** What an approver signs: base64url SHA-256 of the JCS of `{identity, before, after, add, remove, until}`, which is the text `diff`. */
      diff: string;
      /** When what is added has to be taken away again; null for good. */
      until: Millis | null;
      /** Unanswered by then, the request is over. */
      answerBy: Millis;
    };
    text: { why: SafeText; diff: SafeText; words: SafeText };
  };
  'change-decided': {
    facts: { request: RequestId; decision: 'approved' | 'rejected'; diff: string; signed?: SignedMember };
    text: { reason: SafeText };
  };
  /** The clock's word: nobody answered, or the time that was approved is over. */
  'change-expired': { facts: { request: RequestId; what: 'unanswered' | 'over' }; text: null };
  'change-withdrawn': { facts: { request: RequestId }; text: { reason: SafeText } };
  /** A snapshot (its digest) that one import brought shows what was signed. */
  'change-matched': { facts: { request: RequestId; snapshot: string; import: ImportId }; text: null };
  /** A later snapshot no longer shows what was signed. */
  'change-contradicted': {
    facts: { request: RequestId; snapshot: string; import: ImportId };
    text: { says: SafeText };
  };
}
