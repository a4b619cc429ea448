/** `secret` is always replaced; `identity` names somebody or something; `placeholder` only looks like a credential. */
export type FindingClass = 'secret' | 'identity' | 'placeholder';

/** `low`: a dictionary could hold it (passwords, PINs, short values), so its fingerprint must stay within one case. */
export type Entropy = 'high' | 'low';

/** One value that was recognised in a text. */
export interface Finding {
  /** The family that recognised it, e.g. `github`. */
  readonly detector: string;
  /** What it is, e.g. `aws-access-key-id`: lower-case words joined by hyphens. */
  readonly kind: string;
  readonly class: FindingClass;
  /** UTF-16 offsets of the value in the given text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how many of ten such findings are real, as a fraction. */
  readonly confidence: number;
  /** The evidence in our own words; never any part of the value. */
  readonly why: string;
  readonly entropy: Entropy;
  /** Who issued it, in lower-case words: `aws`, `github`. Absent where nobody in particular did. */
  readonly provider?: string;
  /** Where it stands in the structure, in our own words and numbers: `row 3, column 2`. Never text from outside. */
  readonly place?: string;
}

/** A finding whose value was replaced; offsets are those in the text that was given, not in the safe text. */
export interface SafeFinding extends Finding {
  /** Keyed hash of the normalised value, 32 hex digits. */
  readonly fingerprint: string;
  /** What stands in the safe text instead: `[aws-access-key-id #1]`. */
  readonly placeholder: string;
}
