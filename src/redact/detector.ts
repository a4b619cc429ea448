import type { Finding, FindingClass } from './finding.ts';

/** Words or characters that a detector wants to be called for. At least three UTF-16 units long. */
export interface Anchor {
  readonly text: string;
  /** Compared as written; otherwise letters match in either case. */
  readonly exact: boolean;
  /** What this one needs, where that is not what its detector says. */
  readonly needs?: Need;
}

/**
 * What stands around an anchor wherever its detector finds something. It is judged on the bytes, for places without
 * number, before any text is made of them; where it is absent `look` must return nothing.
 *
 * - `nothing`: the anchor alone is rare enough.
 * - `token`: no letter or digit before it, and ten characters of a token, its own among them.
 * - `user-info`: an `@` before the address ends.
 * - `key-near`: a few words on, ten characters with a digit among them, or twenty.
 * - `value-beside`: a sign that joins a name and its value, or no ordinary word, right behind the name.
 * - `set-apart`: a sign, a tag or the end of the line right behind the name, and no end of a sentence.
 * - `told`: a colon, quotation marks or no ordinary word, further on in the sentence.
 * - `flag`: a blank and then a hyphen or slash, further on in the command.
 * - `pair`: a quotation or no ordinary word, near by on the line.
 * - `phrase`: a dozen short words in a row, of which it is one.
 * - `rows`: marks of a table on its line and on a neighbouring one.
 */
export type Need =
  | 'nothing'
  | 'token'
  | 'user-info'
  | 'key-near'
  | 'value-beside'
  | 'set-apart'
  | 'told'
  | 'flag'
  | 'pair'
  | 'phrase'
  | 'rows';

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
  /** What has to stand around an anchor before a look is worth while; nothing where it is not said. */
  readonly needs?: Need;
  /** Which finding wins where two overlap: shapes 3, structure 2, words 1. */
  readonly rank: number;
  look(text: string, at: number, anchor: string, scan: Scan): readonly Finding[];
  /** Anchors inside what this detector has just found are passed over: they are part of that value. */
  readonly skipsInside?: true;
  /** How far `look` reads to either side of its anchor, where that is more than `ORDINARY_REACH`. */
  readonly reach?: Reach;
}

/** Bytes of UTF-8. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** Enough for a name before an anchor and for the longest value behind it. */
export const ORDINARY_REACH: Reach = { left: 1024, right: 5120 };

/** The longest reach that a detector may have; it is what a scan of pieces holds back. */
export const LONGEST_REACH: Reach = { left: 8192, right: 70_000 };

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

/** The same anchors, with what they need. */
export function needing(needs: Need, anchors: readonly Anchor[]): Anchor[] {
  return anchors.map((anchor) => ({ ...anchor, needs }));
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
  const plain = plainSigns(sign);
  let start = at;
  while (start > 0 && at - start < most) {
    const code = text.charCodeAt(start - 1);
    if (code < 128 ? plain[code] === 0 : !sign.test(text.charAt(start - 1))) break;
    start -= 1;
  }
  return start;
}

const plainBySign = new Map<string, Uint8Array>();

/** Which ASCII characters an expression for one character matches; asked for once per expression. */
function plainSigns(sign: RegExp): Uint8Array {
  const name = sign.ignoreCase ? `${sign.source} ` : sign.source;
  const known = plainBySign.get(name);
  if (known !== undefined) return known;
  const plain = Uint8Array.from({ length: 128 }, (_, code) => Number(sign.test(String.fromCharCode(code))));
  plainBySign.set(name, plain);
  return plain;
}

/** Runs a sticky expression at one place. The expression must carry the `y` flag. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
