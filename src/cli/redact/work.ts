import type { ByteReplacement } from '../../redact/bytes/writer.ts';
import type { PassageReplacement } from './passage-edits.ts';
import type { Left } from '../../documents/document.ts';
import type { Draft } from './draft.ts';

/** An input on its way to its copy. Each step is taken for all inputs of a job before the next; what failed stays so. */
export interface Work {
  /** The job learns its values. */
  read(): Promise<void>;
  write(): Promise<void>;
  /** Looks through the copy; true where nothing is left, or nothing can be done any more. */
  prove(): Promise<boolean>;
  /** Reads the copy, so that another can be made from it. */
  again(): Promise<void>;
  outcome(): Made;
}

export type Made =
  /** The draft is complete and passed. */
  | {
      readonly kind: 'made';
      readonly draft: Draft;
      readonly bytes: number;
      /** SHA-256 of the copy, in hex. */
      readonly sha256: string;
      readonly replaced: readonly (ByteReplacement | PassageReplacement)[];
      /** How many only a later round brought to light. */
      readonly later: number;
      /** Bytes that were looked through. */
      readonly proved: number;
      /** What of a document the copy does not have. */
      readonly document?: Lacking;
    }
  /** The draft is gone. */
  | { readonly kind: 'failed'; readonly why: Failure };

export interface Lacking {
  readonly dropped: readonly string[];
  readonly left: readonly Left[];
}

export type Failure =
  /** The system would not give the input, or not take the copy. */
  | { readonly kind: 'system'; readonly error: Error }
  | { readonly kind: 'changed' }
  /** So many places hold something of what has to go. */
  | { readonly kind: 'unproved'; readonly left: number }
  /** A document; `says` is the end of a sentence that begins with its name, `left` are places in it. */
  | { readonly kind: 'document'; readonly says: string; readonly left: readonly string[] };

/** What the system says is an answer; anything else is a defect. */
export function systemFailure(error: unknown): Failure {
  if (error instanceof Error && 'syscall' in error) return { kind: 'system', error };
  throw error;
}
