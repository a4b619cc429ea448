/**
 * What the sequencer needs of the store. The store room implements it on SQLite and on PostgreSQL; values arrive
 * through `app.ts`.
 */
export interface LogStore {
  /** At most `limit` leaves that are committed and not sequenced yet, in commit order; within a stream by `seq`. */
  staged(limit: number): Promise<readonly StagedLeaf[]>;
  /**
   * In one transaction: if the log's size is still `from` (and the fencing epoch still `epoch`), record the entries'
   * indexes, the new size `to` and the signed checkpoint, and take those leaves out of staging. False if not, and then nothing is changed.
   * An event id that has an index already makes it throw: that is a defect. It throws `Unavailable` where the store was lost in
   * the middle: the step was made or not, and whoever has the next turn begins with what the store says.
   */
  advance(step: Advance): Promise<boolean>;
  /** How many entries are sequenced, and the last signed checkpoint, verbatim; null before the first. Both of one moment. */
  head(): Promise<{ readonly size: number; readonly checkpoint: string | null }>;
  /** At most `limit` leaves of the log from the index `from` on, in its order. */
  entries(from: number, limit: number): Promise<readonly Uint8Array[]>;
  /** How many leaves wait. */
  backlog(): Promise<number>;
  /** Where an event stands in the log; null while it waits. */
  indexOf(eventId: string): Promise<number | null>;
  /** Asks for the turn to sequence; null while another node has it. On SQLite the process always has it, with epoch 0. */
  takeTurn(): Promise<Turn | null>;
}

/** One node sequences at a time. */
export interface Turn {
  /** Handed to every `advance`; one of an earlier turn moves nothing on. */
  readonly epoch: number;
  /** Resolves when the turn was lost, as when its connection ended. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

export interface StagedLeaf {
  readonly eventId: string;
  /** The stream: 32 hex digits. */
  readonly stream: string;
  readonly seq: number;
  /** The leaf's exact bytes (`ledger/leaf.ts`). */
  readonly leaf: Uint8Array;
}

export interface Advance {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly { readonly index: number; readonly eventId: string }[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
  /** The epoch of the turn: rises each time that a node takes over. Always 0 on SQLite. */
  readonly epoch: number;
}
