import type { Finding } from '../../src/redact/finding.ts';
import type { Document, Label } from './page.ts';

/** What became of one label. */
export interface Outcome {
  readonly document: Document;
  readonly label: Label;
  readonly covered: boolean;
}

/** Something found, with the document in which it stands. */
export interface Found {
  readonly document: Document;
  readonly finding: Finding;
}

export interface Measured {
  readonly outcomes: readonly Outcome[];
  /** Secrets found beside all labels. */
  readonly falseAlarms: readonly Found[];
  /** Everything of class secret that was found. */
  readonly found: readonly Found[];
}

/** For every label whether each of its characters lies in a finding, and every secret found beside all labels. */
export function measure(documents: readonly Document[], find: (text: string) => readonly Finding[]): Measured {
  const outcomes: Outcome[] = [];
  const falseAlarms: Found[] = [];
  const found: Found[] = [];
  for (const document of documents) {
    const secrets = find(document.text).filter((finding) => finding.class === 'secret');
    const hidden = new Uint8Array(document.text.length);
    for (const { start, end } of secrets) hidden.fill(1, start, end);
    for (const label of document.labels)
      outcomes.push({ document, label, covered: hidden.subarray(label.start, label.end).every((bit) => bit === 1) });
    for (const finding of secrets) {
      found.push({ document, finding });
      if (!document.labels.some(({ start, end }) => start < finding.end && finding.start < end))
        falseAlarms.push({ document, finding });
    }
  }
  return { outcomes, falseAlarms, found };
}

/** Words as a person counts them; Japanese, which has no blanks, by the segments that the platform knows. */
export function wordsIn(text: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text))
    words += isWordLike === true ? 1 : 0;
  return words;
}

/** `part` of `whole` as a fraction with four digits; 0 of none. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
