import type { Line } from './line/line.ts';
import type { ProbeTarget } from './types.ts';

/** What an issuer's own file is given. */
export interface Asking {
  readonly target: ProbeTarget;
  readonly credential: Buffer;
  /** Whether the credential may go without TLS where the host offers none. */
  readonly clear: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A new connection to the pinned address, with the probe's limits around it. */
  readonly open: () => Promise<Line>;
  /** Remembers bytes that hold something of the credential, and gives them back: they are overwritten at the end. */
  readonly wiped: (bytes: Buffer) => Buffer;
}

/**
 * Asks one issuer. Gives the code of a row of its table, or any other word for an answer that has no row; throws
 * `Stopped` where something else stands in the way.
 */
export type Ask = (asking: Asking) => Promise<string>;
