/** Somewhere that bytes of ours lie. */
export interface Place {
  readonly kind: PlaceKind;
  /** A path below the data folder, or the name of a table. */
  readonly name: string;
  /** Everything in it, from the beginning, in pieces; nothing where it has gone meanwhile. */
  read(): AsyncIterable<Uint8Array>;
}

/** The database with its write-ahead log, the vault, the ledger's files, sealed files, and whatever else is there. */
export const PLACE_KINDS = ['database', 'keys', 'ledger', 'sealed-files', 'other-files'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Goes through places one after the other. */
export type EveryByte = () => AsyncIterable<Place>;
