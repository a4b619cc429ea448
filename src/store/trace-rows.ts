import type { LateFinding } from '../domain/case/state.ts';
import type { KitPurpose, Stage } from '../domain/case/words.ts';
import type {
  CaseId,
  CredentialId,
  EvidenceId,
  IdentityId,
  LateFindingId,
  Id,
  Millis,
  PersonId,
} from '../domain/kit/ids.ts';

export interface IdentityRow {
  readonly identity: IdentityId;
  readonly kind: string;
  readonly name: string;
  readonly locator: string | null;
  readonly owner: string | null;
  readonly cases: number;
}

/** An identity that an import has shown, and who imported what its record says now. */
export interface ImportedIdentity {
  readonly identity: IdentityId;
  readonly person: PersonId;
}

export interface FingerprintRow {
  readonly fingerprint: string;
  readonly kind: string;
  readonly scope: 'installation' | 'case';
  readonly case: CaseId;
  readonly credential: CredentialId;
  readonly placeholder: string;
  /** The fingerprint under the case's check key, which may leave the house; null where it was noted before there was one. */
  readonly check: string | null;
}

/** Something that newer detectors found in a case; the value is known by its fingerprint alone. */
export interface LateFindingRow {
  readonly case: CaseId;
  readonly finding: LateFindingId;
  readonly fingerprint: string;
  readonly kind: string;
  /** In how many texts and files it stands. */
  readonly places: number;
  /** In thousandths: 900 is nine in ten. */
  readonly confidence: number;
  readonly state: LateFinding['state'];
}

/** A case in which something found late waits for a decision. */
export interface WaitingCaseRow {
  readonly case: CaseId;
  readonly number: number;
  readonly title: string;
  readonly stage: Stage;
  readonly findings: number;
}

export interface EvidenceRow {
  readonly evidence: EvidenceId;
  readonly case: CaseId;
  /** SHA-256 (hex) of the sealed bytes: the file's name in the evidence folder. */
  readonly sealedSha256: string;
  readonly sha256: string;
  readonly size: number;
  /** What the copy is and what was hidden in it, as JSON; null where an earlier version kept it. */
  readonly about: string | null;
}

/** A one-off link for the machine of somebody who holds a credential. Only its hash is kept. */
export interface KitRow {
  readonly hash: string;
  readonly case: CaseId;
  readonly credential: CredentialId;
  readonly purpose: KitPurpose;
  /** Where the credential is to be tried; null where the holder has to know. */
  readonly target: Id<'target'> | null;
  readonly expiresAt: Millis;
  readonly usedAt: Millis | null;
}

/** What means the same in all cases. */
export interface SharedReads {
  /** Where fingerprints of the whole installation were noted. */
  fingerprintsShared(fingerprints: readonly string[]): Promise<readonly FingerprintRow[]>;
}
