import type { IdentityKind, Stage } from '../../domain/case/words.ts';
import type { IdentityFilter, IdentityStatus, SourceKind } from '../../domain/identity/words.ts';

/** What identity operations answer. Plain JSON: texts are safe already, times are milliseconds since 1970. */

export interface SourceView {
  /** What to filter by. */
  readonly source: string;
  readonly kind: SourceKind;
  readonly name: string;
}

export interface IdentityRowView {
  readonly identity: string;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly locator: string | null;
  /** Null for one that a person named in a case and no import has shown yet. */
  readonly source: SourceView | null;
  readonly environment: string | null;
  readonly owner: string | null;
  /** False while the owner is only proposed by an import. */
  readonly ownerConfirmed: boolean;
  readonly team: string | null;
  readonly purpose: string | null;
  readonly status: IdentityStatus;
  readonly firstSeen: number | null;
  readonly lastSeen: number | null;
  /** When an import no longer showed it. */
  readonly goneAt: number | null;
  /** When the oldest credential that is active was made or last rotated. */
  readonly oldestCredential: number | null;
  /** When the first of its active credentials expires. */
  readonly nextExpiry: number | null;
  readonly cases: number;
  readonly openCases: number;
  /** The filters that it falls under. */
  readonly flags: readonly IdentityFilter[];
}

export interface IdentityListView {
  readonly identities: readonly IdentityRowView[];
  /** The cursor of the next page. */
  readonly next: string | null;
  /** How many there are, and under each filter, for the same words and the same source; each filter on its own. */
  readonly counts: Readonly<Record<'all' | IdentityFilter, number>>;
  /** Everything that was imported, to filter by. */
  readonly sources: readonly SourceView[];
}

export interface CredentialView {
  /** `access-key`, `client-secret`, `certificate`, … */
  readonly kind: string;
  readonly label: string;
  readonly issued: number | null;
  readonly rotated: number | null;
  readonly expires: number | null;
  readonly lastUsed: number | null;
  readonly active: boolean;
  /** Whole days since it was made or last rotated; null where the source does not say. */
  readonly ageDays: number | null;
  readonly longLived: boolean;
}

/** A credential that cases about this identity know, by its fingerprint. */
export interface SeenCredentialView {
  readonly credential: string;
  readonly kind: string;
  readonly placeholder: string;
  /** The first 12 characters of the keyed fingerprint: enough to see that two are the same. */
  readonly fingerprint: string;
  readonly disposition: string | null;
  readonly case: string;
  readonly number: string;
}

export interface EntitlementRowView {
  readonly effect: 'allow' | 'deny' | 'limit';
  readonly action: string;
  readonly notActions: readonly string[];
  readonly resource: string;
  readonly notResources: readonly string[];
  readonly condition: string | null;
  /** The policies, roles or grants that say so. */
  readonly via: readonly string[];
  /** The row in words: `s3:getobject on arn:…`. */
  readonly says: string;
}

export interface EntitlementsView {
  /** Base64url SHA-256 of the JCS of the canonical rows. */
  readonly digest: string;
  readonly takenAt: number;
  readonly rows: readonly EntitlementRowView[];
  /** How many rows there are; `rows` holds the first 500. */
  readonly total: number;
  /** What decides as well and is in no export, in whole sentences. */
  readonly unseen: readonly string[];
}

export interface SnapshotView {
  readonly digest: string;
  readonly import: string;
  readonly takenAt: number;
  /** How many rows. */
  readonly total: number;
  /** Words of its rows were taken out late; the digest is of the rows as they came. */
  readonly redacted: boolean;
}

/** An approved automation: shown when somebody reports the same again. */
export interface BehaviourView {
  readonly behaviour: string;
  readonly what: string;
  readonly owner: string;
  readonly schedule: string;
  readonly until: number;
  /** False once it ran out or was ended. */
  readonly holds: boolean;
  readonly explainedAt: number;
  /** The person who confirmed it. */
  readonly explainedBy: string;
  readonly endedAt: number | null;
}

export interface SeenInView {
  readonly case: string;
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly openedAt: number;
  readonly isOpen: boolean;
}

export interface IdentityTraceEntry {
  readonly at: number;
  readonly who: string;
  readonly says: string;
  readonly texts: readonly { readonly label: string; readonly body: string }[];
  /** The case that it happened in; null for what was said about the identity itself or imported. */
  readonly case: string | null;
  readonly number: string | null;
}

/** What imports and people say about one thing; `said` wins and no import overwrites it. */
export interface SaidView {
  readonly value: string | null;
  /** What the last import says, where that differs. */
  readonly imported: string | null;
  readonly said: boolean;
}

export interface IdentityView extends IdentityRowView {
  readonly ownerDetail: SaidView & {
    /** Where the import has it from: `the tag Owner`. */
    readonly from: string | null;
    readonly confirmedBy: string | null;
    readonly confirmedAt: number | null;
  };
  readonly purposeDetail: SaidView;
  readonly environmentDetail: SaidView;
  readonly consumers: readonly { readonly name: string; readonly said: boolean }[];
  readonly credentials: readonly CredentialView[];
  readonly seenCredentials: readonly SeenCredentialView[];
  /** Null where no import says anything about what it may do. */
  readonly entitlements: EntitlementsView | null;
  /** What the import could not understand about it, in whole sentences: here the entitlements are approximate. */
  readonly remarks: readonly string[];
  /** What newer detectors found and nobody has decided. */
  readonly foundLate: readonly {
    readonly finding: string;
    readonly kind: string;
    /** In how many texts. */
    readonly places: number;
    /** From 0 to 1. */
    readonly confidence: number;
  }[];
  readonly snapshots: readonly SnapshotView[];
  readonly seenIn: readonly SeenInView[];
  readonly behaviours: readonly BehaviourView[];
  /** Others of the same kind and name, elsewhere. */
  readonly alike: readonly {
    readonly identity: string;
    readonly locator: string | null;
    readonly source: SourceView | null;
  }[];
  /** Newest first; at most 200. */
  readonly trace: readonly IdentityTraceEntry[];
  /** Operations that this reader may use on it now. */
  readonly may: readonly string[];
}

/** An identity at which something that newer detectors found waits for a decision. */
export interface FoundIdentityView {
  readonly identity: string;
  readonly name: string;
  readonly findings: number;
}

/** What a late redaction of the inventory did. */
export interface RedactedView {
  /** In how many places. */
  readonly removed: number;
  /** Where bytes that were removed may still lie, each with until when. */
  readonly residual: readonly string[];
  /** The numbers of the cases that held it too. */
  readonly cases: readonly string[];
  /** The numbers of cases that hold it still, since one of their files cannot be written anew. */
  readonly left: readonly string[];
  readonly identity: IdentityView;
}

/** One sentence of a comparison, told apart by what it is about; `how` says where it is an approximation. */
export interface ChangeInWordsView {
  readonly kind: 'lost' | 'gained';
  readonly how: 'all' | 'part' | 'cannot-tell';
  readonly says: string;
}

export interface CompareView {
  readonly identity: string;
  readonly before: { readonly digest: string; readonly takenAt: number };
  readonly after: { readonly digest: string; readonly takenAt: number };
  /** Sentences, most telling first; what is approximate says so. */
  readonly words: readonly string[];
  /** What changed in meaning, in the same order: `changeInWords` of each. Empty where only rows changed, or nothing. */
  readonly changes: readonly ChangeInWordsView[];
  readonly removed: readonly EntitlementRowView[];
  readonly added: readonly EntitlementRowView[];
  /** The same row, said by others than before. */
  readonly moved: readonly { readonly row: EntitlementRowView; readonly via: readonly string[] }[];
  /** What decides as well and is in no export, in whole sentences: here the comparison is an approximation. */
  readonly unseen: readonly string[];
}
