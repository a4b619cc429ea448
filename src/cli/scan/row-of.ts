import type { ScanFinding } from '../../redact/scan.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Place } from './lines.ts';
import type { TextRow } from './row.ts';
import type { Selection } from './selection.ts';
import { tieOf } from './stock/tie.ts';

/** A finding without so many bytes that were put in front of a text in UTF-16. */
export function shifted(finding: ScanFinding, bytes: number): ScanFinding {
  const units = bytes / 2;
  return {
    ...finding,
    start: finding.start - units,
    end: finding.end - units,
    byteStart: finding.byteStart - bytes,
    byteEnd: finding.byteEnd - bytes,
  };
}

/** What is told of a finding; `line` and `column` are where it begins. */
export function rowOf(
  path: string,
  { value, ...finding }: ScanFinding,
  { line, column }: Place,
  selection: Pick<Selection, 'fingerprintKey' | 'showValues' | 'tieKey' | 'desk'>,
): TextRow {
  const { fingerprintKey, showValues } = selection;
  const { start, end, byteStart, byteEnd, class: is, detector, kind, confidence, why } = finding;
  return {
    path,
    line,
    column,
    start,
    end,
    byteStart,
    byteEnd,
    class: is,
    detector,
    kind,
    confidence,
    why,
    place: finding.place ?? `line ${line}`,
    hint: hintOf(finding),
    fingerprint: fingerprintKey === null ? null : fingerprintOf(fingerprintKey, value),
    value: showValues ? value : null,
    ...tieOf(finding, value, selection),
  };
}

/** The length of a password is half of it, so a value that could be guessed gets none. */
export function hintOf({ start, end, entropy }: Pick<ScanFinding, 'start' | 'end' | 'entropy'>): string {
  const length = end - start;
  if (entropy === 'high') return `${length} characters`;
  return length < 16 ? 'fewer than 16 characters' : '16 characters or more';
}
