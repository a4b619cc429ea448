import type { CopyFacts } from '../domain/case/events.ts';
import type { FileEnding } from '../domain/kit/file-endings.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';

/** What a safe copy is, what was hidden in it and where, and what it does not have. */
export interface AboutFile {
  readonly ending: FileEnding;
  /** The first of them; `count` is how many there are. */
  readonly hidden: readonly { readonly placeholder: string; readonly place: string }[];
  readonly count: number;
  readonly dropped: readonly string[];
  readonly proof: CopyFacts['proof'];
}

/** So many places are named; a log may hold thousands. */
export const MOST_PLACES = 50;

export function copyFacts({ ending, count, dropped, proof }: AboutFile, size: number): CopyFacts {
  return { ending, size, hidden: count, dropped: dropped.length, proof };
}

/** As the store keeps it. `make` looks through it as through every other text. */
export function storedAbout(about: AboutFile, make: (raw: string) => SafeText): string {
  return String(make(JSON.stringify(about)));
}

/** Null for what an earlier version kept: plain text, of which nothing more is known. */
export function readAbout(stored: string | null): AboutFile | null {
  return stored === null ? null : aboutIn(JSON.parse(stored));
}

/** `storedAbout` wrote it. */
function aboutIn(read: unknown): AboutFile {
  return read as AboutFile;
}
