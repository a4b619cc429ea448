import type { Pinned } from '../line/pin.ts';
import type { ProbeLimits, ProbeTarget } from '../types.ts';

/** One attempt, as it is handed to the thread that makes it. */
export interface Job {
  readonly target: ProbeTarget;
  readonly pinned: Pinned;
  readonly limits: ProbeLimits;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Moved, not copied: whoever makes the attempt overwrites it. */
  readonly credential: Uint8Array<ArrayBuffer>;
}

/** What the thread says: that it has begun, then the code that the attempt came to. */
export type Said = { readonly begun: true } | { readonly code: string };
