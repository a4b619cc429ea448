import type { FindingClass } from '../../redact/finding.ts';
import type { Tie } from './stock/tie.ts';

/** One finding as every form of the output shows it. No part of the value is in it, unless somebody asked to see it. */
export type Row = TextRow | DocumentRow;

interface Found {
  /** As given on the command line or met below it, with `/`; what looks like a credential in it is masked. */
  readonly path: string;
  /** The commit of a history in which it stands, by its whole id; absent for files of this machine. */
  readonly commit?: string;
  /** UTF-16 units of the text, or of the passage of a document; end exclusive. */
  readonly start: number;
  readonly end: number;
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
  /** Only where a summary is asked for, and printed nowhere else. */
  readonly tie?: Tie;
}

/** A finding in a text. */
export interface TextRow extends Found {
  /** From 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** Bytes of the file, end exclusive. */
  readonly byteStart: number;
  readonly byteEnd: number;
}

/** A finding in a document, which has no lines: its text is read as passages, in an order of their own. */
export interface DocumentRow extends Found {
  /** From 1. */
  readonly passage: number;
}

/** A finding as the line of JSON that `--json` prints. */
export function jsonOf(row: Row): string {
  const { path, commit, start, end, class: is, detector, kind, confidence, why, place, fingerprint } = row;
  const where = commit === undefined ? { path } : { path, commit };
  const span =
    'passage' in row
      ? { passage: row.passage, start, end }
      : { start, end, byteStart: row.byteStart, byteEnd: row.byteEnd };
  const object = { ...where, ...span, class: is, detector, kind, confidence, why, place };
  return JSON.stringify(fingerprint === null ? object : { ...object, fingerprint });
}

/** Where a finding stands, as `path:line:column`; in a document its place says it. */
export function positionOf(row: Row): string {
  return 'passage' in row ? row.place : `${row.line}:${row.column}`;
}

/** What of its place the position does not say yet; null where nothing. */
export function furtherPlaceOf(row: Row): string | null {
  return 'passage' in row || row.place === `line ${row.line}` ? null : row.place;
}
