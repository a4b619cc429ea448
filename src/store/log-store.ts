import type { LogStep } from './writes/log.ts';

/**
 * What the sequencer needs, in the same shape as `LogStore` of `src/log/types.ts`: store and log do not import one
 * another, and `app.ts` fails to compile where the shapes part.
 */
export interface SequencerStore {
  staged(
    limit: number,
  ): Promise<
    readonly { readonly eventId: string; readonly stream: string; readonly seq: number; readonly leaf: Uint8Array }[]
  >;
  advance(step: LogStep): Promise<boolean>;
  head(): Promise<{ readonly size: number; readonly checkpoint: string | null }>;
  entries(from: number, limit: number): Promise<readonly Uint8Array[]>;
  backlog(): Promise<number>;
  indexOf(eventId: string): Promise<number | null>;
  /** Asks for the turn to sequence; null while another node has it. On SQLite the process always has it, with epoch 0. */
  takeTurn(): Promise<Turn | null>;
}

export interface Turn {
  /** Handed to every `advance`; one of an earlier turn moves nothing on. */
  readonly epoch: number;
  /** Resolves when the turn was lost together with its connection. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}
