import type { EvidenceFiles, Shelf } from './evidence-files.ts';
import type { SequencerStore } from './log-store.ts';
import type { EveryByte } from './place.ts';
import type { Store } from './types.ts';

/** An open store with what the rest of the house does not see: the log's side of it, its files and its bytes. */
export interface WholeStore extends Store {
  readonly log: SequencerStore;
  /** Sealed files: in the data folder beside SQLite, in the database on PostgreSQL. */
  files(shelf: Shelf): Promise<EvidenceFiles>;
  /** Every row, where this engine keeps them elsewhere than in files of the data folder. */
  readonly everyRow: EveryByte;
  /** Which database this is, however its address is written; null for a file. */
  databaseId(): Promise<string | null>;
  /** Whether the rows belong to this vault. The first one that asks stays the one. */
  belongsTo(vault: string): Promise<boolean>;
  /** The vault that they belong to; null where none has asked yet. */
  vaultKnown(): Promise<string | null>;
  /** Asks for the turn to do the jobs that one node does for all; null while another node has it. A process with a file always has it. */
  takeJobs(): Promise<JobsTurn | null>;
}

export interface JobsTurn {
  /** Resolves when the turn was lost together with its connection. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}
