import type { IdentityKind } from '../case/words.ts';
import type { Millis } from '../kit/ids.ts';
import type { Entitlement } from './entitlement/entitlement.ts';
import type { IdentityStatus, SourceKind } from './words.ts';

/** One credential as its issuer's export shows it. The credential itself is in no export that we read. */
export interface CredentialRecord {
  /** The issuer's word for it in our spelling: `access-key`, `password`, `client-secret`, `certificate`, `deploy-key`, … */
  readonly kind: string;
  /** What tells it apart from the identity's other ones: a slot, a key's id, a thumbprint. Never the credential. */
  readonly label: string;
  readonly issued: Millis | null;
  readonly rotated: Millis | null;
  readonly expires: Millis | null;
  readonly lastUsed: Millis | null;
  readonly active: boolean;
}

/** One identity as one import shows it: what an importer makes from a vendor's export, raw text still. */
export interface InventoryRecord {
  /** Names it within its source for good: an ARN, `namespace/name`, an object id, a certificate's SHA-256. */
  readonly key: string;
  readonly kind: IdentityKind;
  readonly name: string;
  /** ARN, URI, SPIFFE id, mail address: where it is found. */
  readonly locator: string | null;
  readonly environment: string | null;
  /** Who the export says owns it: a proposal, which a person confirms. */
  readonly owner: string | null;
  /** Where the proposal comes from, in our words: `the tag Owner`, `the annotation example.org/owner`. */
  readonly ownerFrom: string | null;
  readonly purpose: string | null;
  readonly status: Exclude<IdentityStatus, 'retired'>;
  readonly consumers: readonly string[];
  readonly credentials: readonly CredentialRecord[];
  /** Null where this source says nothing about entitlements; empty where it says that there are none. */
  readonly entitlements: readonly Entitlement[] | null;
  /** What could not be understood and was kept out, in whole sentences. */
  readonly remarks: readonly string[];
}

/** What an importer gives, one after the other: a record, or a place that it cannot read and why. */
export type ImportItem =
  | { readonly is: 'record'; readonly record: InventoryRecord }
  | { readonly is: 'unreadable'; readonly where: string; readonly says: string };

export type { SourceKind };
