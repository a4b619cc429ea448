import type { Output, Write } from '../output.ts';
import { printable } from '../printable.ts';
import { inSentences } from '../summary.ts';
import type { FindingClass } from '../../../redact/finding.ts';
import { sectionsOf } from './sections.ts';
import type { Section } from './sections.ts';

/** For a terminal: sentences, then a table for each part. Findings are not told one by one. */
export function stockTable(write: Write, classes: readonly FindingClass[]): Output {
  return {
    row: () => undefined,
    end(summary, stock) {
      const sections = stock === null ? [] : sectionsOf(stock);
      write(`${inSentences(summary, classes).join('\n')}\n${sections.map(inText).join('')}`);
    },
  };
}

/** For programs: the whole summary as one JSON object. */
export function stockJson(write: Write): Output {
  return {
    row: () => undefined,
    end: (_summary, stock) => write(`${JSON.stringify(stock, null, 2)}\n`),
  };
}

/** Columns as wide as their longest cell; the last may be as long as it is, the others are cut. */
function inText({ title, head, rows, notes }: Section): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? printable(cell) : clipped(printable(cell)))),
  );
  const widths = head.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
  const lines = cells.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
  const table = rows.length === 0 ? [] : lines;
  return `\n${title}\n${[...table, ...notes.map((note) => `  ${printable(note)}`)].join('\n')}\n`;
}

const MOST = 60;

/** The end of a path says more than its beginning. */
function clipped(cell: string): string {
  return cell.length <= MOST ? cell : `…${cell.slice(1 - MOST)}`;
}
