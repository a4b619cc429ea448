import type { FindingClass } from '../../redact/finding.ts';

/** One finding as every form of the output shows it. No part of the value is in it, unless somebody asked to see it. */
export interface Row {
  /** As given on the command line or met below it, with `/`; what looks like a credential in it is masked. */
  readonly path: string;
  /** The commit of a history in which it stands, by its whole id; absent for files of this machine. */
  readonly commit?: string;
  /** From 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** UTF-16 units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Bytes of the file, end exclusive. */
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly class: FindingClass;
  readonly detector: string;
  readonly kind: string;
  readonly confidence: number;
  readonly why: string;
  /** Where it stands, in our own words: `row 3, column 2`, else `line 12`. */
  readonly place: string;
  /** How long the value is, roughly; no sign of it. */
  readonly hint: string;
  /** Keyed hash of the normalised value, 32 hex digits; null where no key was given. */
  readonly fingerprint: string | null;
  /** Only with `--show-values` on a terminal. */
  readonly value: string | null;
}

/** A finding as the line of JSON that `--json` prints. */
export function jsonOf(row: Row): string {
  const {
    path,
    commit,
    start,
    end,
    byteStart,
    byteEnd,
    class: is,
    detector,
    kind,
    confidence,
    why,
    place,
    fingerprint,
  } = row;
  const where = commit === undefined ? { path } : { path, commit };
  const object = { ...where, start, end, byteStart, byteEnd, class: is, detector, kind, confidence, why, place };
  return JSON.stringify(fingerprint === null ? object : { ...object, fingerprint });
}
