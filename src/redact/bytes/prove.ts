import type { Memory } from '../learned.ts';
import { type ByteScanner, byteScanner } from '../scan.ts';
import { tellingOf } from '../closure/telling.ts';
import { type NeedleSearch, needleSearch, needlesOf } from './needles.ts';
import { asNarrow } from './wide.ts';

/** What looking through a safe copy again has shown: that what was found is gone, not that nothing was missed. */
export interface Proof {
  readonly holds: boolean;
  /** Secrets that another scan of the copy finds. */
  readonly found: number;
  /** Places where a value that was replaced can still be read, raw or decoded. */
  readonly survived: number;
  /** Bytes that were looked through. */
  readonly bytes: number;
}

export interface Prover {
  push(chunk: Uint8Array): void;
  end(): Proof;
}

/**
 * Looks through a safe copy: scans it, and searches it byte by byte for every value of the job in every form, by other
 * code than that which replaced them. Of ordinary words and of what a longer word may hold, only what stands as a
 * value counts, which is for the scan to find.
 */
export function prover(values: Memory): Prover {
  const scanner = byteScanner();
  const search = survival(values);
  let found = 0;
  let bytes = 0;
  const count = (findings: ReturnType<ByteScanner['end']>) => {
    found += findings.filter((finding) => finding.class === 'secret').length;
  };
  return {
    push(chunk) {
      bytes += chunk.length;
      count(scanner.push(chunk));
      search.push(chunk);
    },
    end() {
      count(scanner.end());
      const survived = search.end();
      return { holds: found === 0 && survived === 0, found, survived, bytes };
    },
  };
}

/** Looks for values in bytes that may be no text at all: the parts of a document, a picture's own words. */
export interface Survival {
  push(chunk: Uint8Array): void;
  /** Places where a value can still be read. */
  end(): number;
}

/** The search of `prover` without its scan. */
export function survival(values: Memory): Survival {
  const search = searchFor(values);
  let survived = 0;
  const hit = () => {
    survived += 1;
  };
  const searches = [search(hit), asNarrow(search(hit))];
  return {
    push(chunk) {
      for (const one of searches) one.push(chunk);
    },
    end() {
      for (const one of searches) one.end();
      return survived;
    },
  };
}

interface Built {
  /** Of so many values. */
  readonly size: number;
  readonly search: NeedleSearch<null>;
}

const builtByMemory = new WeakMap<Memory, Built>();

/** The search for every value of a job; built again only when one came that was not there before. */
function searchFor(values: Memory): NeedleSearch<null> {
  const before = builtByMemory.get(values);
  if (before?.size === values.size) return before.search;
  const texts = [...values.values()].map(({ value }) => value).filter((value) => tellingOf(value) === 'anywhere');
  const search = needleSearch(texts.flatMap(needlesOf).map((bytes) => ({ bytes, payload: null })));
  builtByMemory.set(values, { size: values.size, search });
  return search;
}
