import { MOST } from './most.ts';

/** One thing that is seen again and again in a stock. */
export interface Sighting {
  readonly key: string;
  readonly kind: string;
  readonly files: number;
  readonly findings: number;
  /** The first few files that it was seen in. */
  readonly first: readonly string[];
}

export interface Sightings {
  /** A finding in a file; all of a file come before the next file. */
  see(key: string, kind: string, path: string): void;
  /** How many different things, those that were too many to hold not among them. */
  readonly size: number;
  /** Those in most files first, then in the order in which they were met. */
  list(leastFiles: number): readonly Sighting[];
}

/** Holds at most so many different things; further ones are passed over. */
export function sightings(most: number): Sightings {
  const seen = new Map<
    string,
    { key: string; kind: string; files: number; findings: number; first: string[]; last: string }
  >();
  return {
    see(key, kind, path) {
      const there = seen.get(key);
      if (there === undefined) {
        if (seen.size < most) seen.set(key, { key, kind, files: 1, findings: 1, first: [path], last: path });
        return;
      }
      there.findings += 1;
      if (there.last === path) return;
      there.last = path;
      there.files += 1;
      if (there.first.length < MOST.beside) there.first.push(path);
    },
    get size() {
      return seen.size;
    },
    list: (leastFiles) =>
      [...seen.values()]
        .filter(({ files }) => files >= leastFiles)
        .toSorted((a, b) => b.files - a.files || b.findings - a.findings),
  };
}
