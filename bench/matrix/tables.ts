import { CODES, type Code } from '../../test/corpora/language.ts';
import { type Measured, type Outcome, type Found, ratio, wordsIn } from '../../test/corpora/measure.ts';
import { CONTEXTS, type Document } from '../../test/corpora/page.ts';

/** Recall in per cent by context (rows) and language (columns), as a Markdown table. */
export function matrix(outcomes: readonly Outcome[]): string {
  const rows = CONTEXTS.map((context) => {
    const ofContext = outcomes.filter(({ label }) => label.context === context);
    return [context, ...byLanguage(ofContext), recall(ofContext), String(ofContext.length)];
  });
  return table(
    ['context', ...CODES, 'all', 'secrets'],
    [...rows, ['all', ...byLanguage(outcomes), recall(outcomes), String(outcomes.length)]],
  );
}

/** Recall in per cent by the sort of value. */
export function recallBySort(outcomes: readonly Outcome[]): string {
  const sorts = [...Map.groupBy(outcomes, ({ label }) => label.sort)];
  return table(
    ['sort of value', 'found', 'secrets'],
    sorts
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([sort, ofSort]) => [sort, recall(ofSort), String(ofSort.length)]),
  );
}

/** False alarms per 1,000 words of documents without a secret, by kind of document (rows) and language (columns). */
export function falseAlarmTable(documents: readonly Document[], alarms: readonly Found[]): string {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  function rate(wanted: (document: Document) => boolean): string {
    const words = documents.filter(wanted).reduce((sum, { text }) => sum + wordsIn(text), 0);
    const count = alarms.filter(({ document }) => wanted(document)).length;
    return ((1000 * count) / words).toFixed(2);
  }
  const row = (name: string, wanted: (document: Document) => boolean): string[] => [
    name,
    ...CODES.map((code: Code) => rate((document) => wanted(document) && document.language === code)),
    rate(wanted),
  ];
  return table(
    ['document', ...CODES, 'all'],
    [...kinds.map((kind) => row(kind, (document) => document.kind === kind)), row('all', () => true)],
  );
}

const STEPS = [0, 0.6, 0.7, 0.8, 0.9, 0.95];

/** What confidence was said, and how many of those findings were real, over both kinds of documents. */
export function calibration(withSecrets: Measured, without: Measured): string {
  const found = [...withSecrets.found, ...without.found];
  const wrong = new Set([...withSecrets.falseAlarms, ...without.falseAlarms].map(({ finding }) => finding));
  const rows = ['prose', 'tables', 'all detectors'].flatMap((name) =>
    STEPS.map((from, i) => {
      const to = STEPS[i + 1] ?? 1.01;
      const step = found.filter(
        ({ finding: { detector, confidence } }) =>
          (name === 'all detectors' || detector === name) && confidence >= from && confidence < to,
      );
      const said = step.reduce((sum, { finding }) => sum + finding.confidence, 0) / Math.max(1, step.length);
      const real = step.filter(({ finding }) => !wrong.has(finding)).length;
      return [name, said.toFixed(2), step.length === 0 ? '' : ratio(real, step.length).toFixed(2), String(step.length)];
    }),
  );
  return table(
    ['detector', 'said', 'real', 'findings'],
    rows.filter((row) => row[3] !== '0'),
  );
}

function byLanguage(outcomes: readonly Outcome[]): string[] {
  return CODES.map((code) => recall(outcomes.filter(({ document }) => document.language === code)));
}

function recall(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return '';
  return (100 * ratio(outcomes.filter(({ covered }) => covered).length, outcomes.length)).toFixed(0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
