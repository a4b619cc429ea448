import type { Millis } from '../domain/kit/ids.ts';

/** Sealed files, named by the SHA-256 of their sealed bytes: evidence, or what engagements hold. */
export interface EvidenceFiles {
  /** Durable before it returns; gives the name. Throws `Unavailable` where there is no space. */
  put(sealed: Uint8Array): Promise<string>;
  /** Null where there is no such file; throws where its bytes are not those that it is named for. */
  get(name: string): Promise<Uint8Array | null>;
  remove(name: string): Promise<void>;
  /** Removes many, those that are gone already too; durable as one when it returns. */
  removeMany(names: readonly string[]): Promise<void>;
  /** The first 16 bytes of each of these that is there. */
  beginnings(names: readonly string[]): Promise<readonly Uint8Array[]>;
  /**
   * Removes what nothing points to any more and what a crash left unfinished, if it was last written before `before`: a younger one
   * may be about to get its row. `keeps` is asked about some hundred names at a time. Gives how many went.
   */
  sweep(before: Millis, keeps: (names: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** What is kept apart: evidence in cases, and what engagements hold. Also the folders' names in the data folder. */
export const SHELVES = ['evidence', 'engagements'] as const;
export type Shelf = (typeof SHELVES)[number];
