import type { SequencerStore } from './log-store.ts';
import type { EveryByte } from './place.ts';
import type { Store } from './types.ts';

/** An open store with what the rest of the house does not see: the log's side of it, and its bytes. */
export interface WholeStore extends Store {
  readonly log: SequencerStore;
  /** Every row, where this engine keeps them elsewhere than in files of the data folder. */
  readonly everyRow: EveryByte;
}
