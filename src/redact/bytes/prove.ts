import type { Memory } from '../learned.ts';
import { formsOf } from '../forms.ts';
import { utf8 } from '../encodings.ts';
import { type ByteScanner, byteScanner } from '../scan.ts';
import { tellingOf } from '../closure/telling.ts';
import { EVERY_BYTE } from '../closure/alphabet.ts';
import { WINDOW, type WindowPass, windowPass } from '../closure/windows.ts';
import { blocks } from './blocks.ts';
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
  const { pass, longest } = searchFor(values);
  let survived = 0;
  const searched = () =>
    blocks(longest, (block, old) =>
      pass(block, (_, last) => {
        if (last >= old) survived += 1;
      }),
    );
  const searches = [searched(), asNarrow(searched())];
  return {
    push(chunk) {
      for (const search of searches) search.push(chunk);
    },
    end() {
      for (const search of searches) search.end();
      return survived;
    },
  };
}

interface Search {
  /** Of so many values. */
  readonly size: number;
  readonly pass: WindowPass<null>;
  /** Bytes of the longest needle. */
  readonly longest: number;
}

const builtByMemory = new WeakMap<Memory, Search>();

/** The search for every value of a job; built again only when one came that was not there before. */
function searchFor(values: Memory): Search {
  const before = builtByMemory.get(values);
  if (before?.size === values.size) return before;
  const texts = [...values.values()].map(({ value }) => value).filter((value) => tellingOf(value) === 'anywhere');
  const needles = texts.flatMap(needlesOf).map((signs) => ({ signs, payload: null }));
  const longest = needles.reduce((most, { signs }) => Math.max(most, signs.length), 1);
  const built = { size: values.size, pass: windowPass(needles, EVERY_BYTE), longest };
  builtByMemory.set(values, built);
  return built;
}

/** Base64 of this few characters would be met by chance in any large file. */
const LEAST_CORE = 8;

function needlesOf(value: string): Uint8Array[] {
  const little = Uint8Array.from(
    { length: value.length * 2 },
    (_, i) => (value.charCodeAt(i >> 1) >> (8 * (i & 1))) & 255,
  );
  const texts = formsOf(value).filter((form) => form.name !== 'base64' || form.text.length >= LEAST_CORE);
  return [...texts.map((form) => utf8(form.text)), little].filter((needle) => needle.length >= WINDOW);
}
