import type { Settings } from '../formats.ts';

/** How much a document may unfold to that somebody sends to the desk: less than on a person's own machine. */
export const SETTINGS_OF_DESK: Settings = {
  limits: { bytes: 200_000_000, parts: 10_000, depth: 4, pages: 1_000, pixels: 40_000_000 },
  macros: 'drop',
};

/** What the process of a reader may take. */
export interface Bounds {
  /** Megabytes of its heap. */
  readonly heap: number;
  /** Milliseconds for everything that one request asks of it. */
  readonly millis: number;
}

export const BOUNDS: Bounds = { heap: 1_024, millis: 120_000 };
