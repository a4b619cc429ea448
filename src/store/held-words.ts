import type { LateFinding } from '../domain/case/state.ts';
import type { IdentityId, LateFindingId } from '../domain/kit/ids.ts';

/** A table of the inventory that holds readable words. */
export type HeldIn =
  | 'inventory_source'
  | 'inventory_staged'
  | 'inventory_unreadable'
  | 'identity_view'
  | 'behaviour_view'
  | 'entitlement_set';

/** What names a row in its table. */
export type HeldKey = readonly (string | number)[];

/** The words of one row by their columns; of `identity_view` with `record`, what its last import says. Lists are JSON. */
export interface HeldRow {
  readonly in: HeldIn;
  readonly key: HeldKey;
  readonly texts: Readonly<Record<string, string>>;
}

/** The columns of a row that get other words, and where it can be searched for, all that it is found by afterwards. */
export interface HeldChange extends HeldRow {
  readonly words: readonly string[] | null;
}

/** Something that was taken out of the inventory. None of it is the value, and without the vault's key none leads to it. */
export interface RemovalRow {
  /** Keyed digest of the exact value. */
  readonly mark: string;
  /** In UTF-16 units. */
  readonly length: number;
  /** A short keyed sum by which a text is looked through quickly; what it points at is compared by `mark`. */
  readonly hint: number;
  readonly placeholder: string;
}

export interface HeldReads {
  /** Rises with every change of the inventory's words. */
  inventoryVersion(): Promise<number>;
  /** Everything that was taken out so far. */
  removals(): Promise<readonly RemovalRow[]>;
  /** Rows of one table in the order of their keys, `limit` after `after`. */
  heldRows(of: HeldIn, after: HeldKey | null, limit: number): Promise<readonly HeldRow[]>;
  inventoryFindings(identity: IdentityId): Promise<readonly InventoryFindingRow[]>;
  /** Those of these fingerprints that were found before, whatever became of them. */
  fingerprintsFound(fingerprints: readonly string[]): Promise<ReadonlySet<string>>;
  /** Where something found late waits for a decision, by name. */
  identitiesWithFindings(limit: number): Promise<readonly WaitingIdentityRow[]>;
  inventoryRescan(): Promise<InventoryRescan | null>;
}

/** Something in the inventory that newer detectors take for a secret: one for each value, at the identity where it was met first. */
export interface InventoryFindingRow {
  readonly identity: IdentityId;
  readonly finding: LateFindingId;
  readonly fingerprint: string;
  readonly kind: string;
  /** In how many texts of that identity it stands. */
  readonly places: number;
  /** In thousandths: 900 is nine in ten. */
  readonly confidence: number;
  readonly state: LateFinding['state'];
}

/** An identity at which something found late waits for a decision. */
export interface WaitingIdentityRow {
  readonly identity: IdentityId;
  readonly name: string;
  readonly findings: number;
}

/** With which detectors the inventory is looked through, and the identity that was looked at last; null once all were. */
export interface InventoryRescan {
  readonly detectors: string;
  readonly after: IdentityId | null;
}

export interface InventoryFound {
  readonly do: 'found';
  readonly rows: readonly InventoryFindingRow[];
  readonly rescan: InventoryRescan | null;
}
