import type { Finding, FindingClass } from './finding.ts';

/** Words or characters that a detector wants to be called for. At least three UTF-16 units long. */
export interface Anchor {
  readonly text: string;
  /** Compared as written; otherwise ASCII letters match in either case. */
  readonly exact: boolean;
}

/** One row of the reference "what we recognise". */
export interface Kind {
  readonly kind: string;
  readonly what: string;
  /** The issuer's own description of the format, or the standard. */
  readonly source: string;
  readonly class: FindingClass;
  /** The issuer puts a checksum into the value, and it is verified. */
  readonly checksum?: true;
}

/**
 * A family of things that are recognised together.
 *
 * `look` is called once per anchor hit, in the order of the text. It reads a bounded stretch of `text` around
 * `at` and returns what it found there; it must not scan the rest, so that the whole pass stays linear.
 */
export interface Detector {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly anchors: readonly Anchor[];
  /** Which finding wins where two overlap: shapes 3, structure 2, words 1. */
  readonly rank: number;
  look(text: string, at: number, anchor: string, scan: Scan): readonly Finding[];
  /** Anchors inside what this detector has just found are passed over: they are part of that value. */
  readonly skipsInside?: true;
}

/** What one detector remembers while it goes through one text, so that no stretch is read again and again. */
export interface Scan {
  /** Up to here the text was read as one value and refused. */
  refusedTo: number;
  /** What stands in a text that was decoded from this one; nothing where too many layers were taken off already. */
  readonly findIn: (decoded: string) => readonly Finding[];
}

/**
 * A family that is recognised in unbroken runs of token characters (letters, digits and `+ / = _ - %`), of at least
 * 16: things that begin with no fixed characters. Called once per run.
 */
export interface RunDetector {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly rank: number;
  run(text: string, start: number, end: number): readonly Finding[];
}

/** Anchors compared in either case. */
export function anyCase(...texts: readonly string[]): Anchor[] {
  return texts.map((text) => ({ text, exact: false }));
}

/** Anchors compared as written. */
export function exactly(...texts: readonly string[]): Anchor[] {
  return texts.map((text) => ({ text, exact: true }));
}

/**
 * Where the run of characters begins that ends at `at` and of which each matches `sign`; at most `most` to the left.
 * An expression ending in `$` would try every place on the way and take the square of the time.
 */
export function runStart(text: string, at: number, most: number, sign: RegExp): number {
  let start = at;
  while (start > 0 && at - start < most && sign.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Runs a sticky expression at one place. The expression must carry the `y` flag. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
