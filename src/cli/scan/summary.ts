import type { FindingClass } from '../../redact/finding.ts';
import type { Outcome, Skip, Within } from './outcome.ts';
import { SKIPPED } from './outcome.ts';
import type { Row } from './row.ts';

/** What a scan came to. */
export interface Summary {
  files: number;
  bytes: number;
  /** How many of the files were documents. */
  documents: number;
  filesWithSecrets: number;
  /** Findings that somebody listed as settled, with `--ignore`. */
  ignored: number;
  readonly found: Record<FindingClass, number>;
  readonly skipped: Partial<Record<Skip, number>>;
  /** A sentence per file that could not be read. */
  readonly unreadable: string[];
}

export function emptySummary(): Summary {
  const found = { secret: 0, identity: 0, placeholder: 0 };
  return { files: 0, bytes: 0, documents: 0, filesWithSecrets: 0, ignored: 0, found, skipped: {}, unreadable: [] };
}

export function countRow(summary: Summary, row: Row): void {
  summary.found[row.class] += 1;
}

export function countOutcome(summary: Summary, outcome: Outcome): void {
  if (outcome.kind === 'scanned') {
    summary.files += 1;
    summary.bytes += outcome.bytes;
    if (outcome.within !== undefined) countWithin(summary, outcome.within);
  } else if (outcome.kind === 'skipped') {
    summary.skipped[outcome.why] = (summary.skipped[outcome.why] ?? 0) + 1;
  } else summary.unreadable.push(outcome.says);
}

function countWithin(summary: Summary, { skipped, unreadable }: Within): void {
  summary.documents += 1;
  summary.unreadable.push(...unreadable);
  if (skipped > 0) summary.skipped.entry = (summary.skipped.entry ?? 0) + skipped;
}

/** The summary in sentences, one a line. `classes` are those that were asked for. */
export function inSentences(summary: Summary, classes: readonly FindingClass[]): string[] {
  const where = summary.filesWithSecrets === 0 ? '' : ` in ${counted(summary.filesWithSecrets, 'file', 'files')}`;
  const found = classes.map((one) => counted(summary.found[one], ...WORDS[one]) + (one === 'secret' ? where : ''));
  const documents =
    summary.documents === 0 ? '' : `, ${counted(summary.documents, 'document', 'documents')} among them`;
  const files = `${counted(summary.files, 'file', 'files')}, ${size(summary.bytes)}${documents}`;
  const scanned = `Scanned ${files}: ${found.join(', ')}.`;
  const skipped = Object.entries(SKIPPED).flatMap(([why, [one, many]]) => {
    const count = Object.entries(summary.skipped).find(([name]) => name === why)?.[1] ?? 0;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return [
    scanned,
    ...(summary.ignored === 0
      ? []
      : [`Left out because of --ignore: ${counted(summary.ignored, 'finding', 'findings')}.`]),
    ...(skipped.length === 0 ? [] : [`Not looked into: ${skipped.join(', ')}.`]),
    ...(summary.unreadable.length === 0
      ? []
      : [`Could not be read: ${counted(summary.unreadable.length, 'file', 'files')}, named above.`]),
  ];
}

const WORDS: Readonly<Record<FindingClass, readonly [string, string]>> = {
  secret: ['secret', 'secrets'],
  identity: ['identity reference', 'identity references'],
  placeholder: ['placeholder', 'placeholders'],
};

export function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Bytes in words, with decimal units. */
export function size(bytes: number): string {
  const [unit, per] = bytes >= 1e9 ? ['GB', 1e9] : bytes >= 1e6 ? ['MB', 1e6] : ['kB', 1e3];
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / per).toFixed(1)} ${unit}`;
}
