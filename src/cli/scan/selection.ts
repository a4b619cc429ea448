import type { FindingClass } from '../../redact/finding.ts';

/** Which findings are told of, and what of them. It travels to the worker threads. */
export interface Selection {
  /** 0 to 1, inclusive. */
  readonly minConfidence: number;
  readonly classes: readonly FindingClass[];
  /** 32 bytes; null for no fingerprints. */
  readonly fingerprintKey: Uint8Array | null;
  readonly showValues: boolean;
  /** Whether documents, archives and pictures are opened. */
  readonly documents: boolean;
  /** 32 bytes with which the values of a stock of files are compared; null where no summary of it is asked for. */
  readonly tieKey: Uint8Array | null;
  /** Whether the desk is asked about values, which then travel with their rows as far as the desk's gate. */
  readonly desk: boolean;
}
