export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Uint8Array;
}

/**
 * Wrapped data keys at rest: in a file of this node, or in a database that several nodes share. Every change is durable
 * when it is done; `put` throws `Unavailable` where there is no space, and any call where the database does not answer.
 */
export interface KeyStore {
  /** Other nodes write here too: what they have destroyed has to be asked for. */
  readonly isShared: boolean;
  put(keys: readonly WrappedKey[], madeAt: number): Promise<void>;
  /** Those of these keys that are there, in the order in which they are named. */
  wrapped(ids: readonly string[]): Promise<readonly WrappedKey[]>;
  /**
   * Removes keys from the table, all or none, and keeps the lines that say so. Nothing of them is left in the free parts of
   * files that this store can reach when it is done; after a crash, `tidy` makes up for that.
   */
  erase(ids: readonly string[], tombstones: readonly string[]): Promise<void>;
  /** The lines that `erase` has kept, in order, from the number `from` on. */
  tombstones(from?: number): Promise<readonly string[]>;
  /** Finishes what a crash has cut off. */
  tidy(): Promise<void>;
  /** A value kept once under a name; the first one stays. */
  remember(name: string, value: Uint8Array): Promise<Uint8Array>;
  /** What is kept under a name; null where there is nothing. */
  remembered(name: string): Promise<Uint8Array | null>;
  close(): Promise<void>;
}
