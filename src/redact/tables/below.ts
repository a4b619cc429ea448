import type { Finding } from '../finding.ts';
import { type Row, type Separator, isRule, rowAt } from './cells.ts';
import { cellFinding } from './cell-finding.ts';
import type { Column } from './header.ts';
import { type Stretch, lineAfter } from './line.ts';

export interface Table {
  readonly findings: Finding[];
  /** Where the last row that belongs to the table ends; the end of the text where nothing but an end of line follows. */
  readonly end: number;
}

/** Rows with another number of cells than the header that a table of separated values may have. */
const ODD_ROWS = 3;

/** Everything below a header: the cells of the columns that promise a credential, to the end of the table. */
export function rowsBelow(text: string, header: Row, separator: Separator, columns: readonly (Column | null)[]): Table {
  if (separator === '!!') return wikiRows(text, header, columns);
  const findings: Finding[] = [];
  const strict = separator === ',' || separator === ';';
  let end = header.end;
  let odd = 0;
  let number = 1;
  for (let line = lineAfter(text, header); line !== null; line = lineAfter(text, line)) {
    const content = text.slice(line.start, line.end);
    if (isRule(content) || (separator === 'aligned' && content.trim() === '' && number === 1)) {
      end = line.end;
      continue;
    }
    const row = rowAt(text, line, separator);
    if (!belongs(row, columns.length, separator, text)) break;
    number += 1;
    if (strict && row.cells.length !== columns.length) {
      odd += 1;
      if (odd > ODD_ROWS) break;
    } else findings.push(...findingsIn(text, placed(text, row, header, separator), columns, number));
    end = row.end;
    line = row;
  }
  return { findings, end: toEnd(text, end) };
}

/** In a stretch of a longer text the table may go on: then the whole stretch counts as read. */
function toEnd(text: string, end: number): number {
  return text.slice(end, end + 3).trim() === '' && end + 2 >= text.length ? text.length : end;
}

function belongs(row: Row, columns: number, separator: Separator, text: string): boolean {
  if (separator === ',' || separator === ';') return row.cells.length >= 2 && Math.abs(row.cells.length - columns) <= 1;
  if (separator === '\t') return row.cells.length >= 2;
  if (separator === 'aligned') return row.cells.length >= 2;
  return row.cells.length >= 2 || /^\s*[|│┃║]/u.test(text.slice(row.start, row.end));
}

/** The cells in the order of the header; in an aligned table the value begins where its head does, or one beside it. */
function placed(text: string, row: Row, header: Row, separator: Separator): readonly (Stretch | undefined)[] {
  if (separator !== 'aligned') return row.cells;
  return header.cells.map((head) => {
    const units = head.start - header.start;
    const width = displayed(text.slice(header.start, head.start));
    return row.cells.find(
      (cell) =>
        Math.abs(cell.start - row.start - units) <= 1 ||
        Math.abs(displayed(text.slice(row.start, cell.start)) - width) <= 1,
    );
  });
}

/** Columns on a screen: characters of East Asia take two (Unicode Standard Annex 11). */
function displayed(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu)
      ?.length ?? 0)
  );
}

function findingsIn(
  text: string,
  cells: readonly (Stretch | undefined)[],
  columns: readonly (Column | null)[],
  row: number,
): Finding[] {
  return cells.flatMap((cell, i) => {
    const column = columns[i] ?? null;
    return cell === undefined || column === null ? [] : cellFinding(text, cell, column, { row, column: i + 1 });
  });
}

/** MediaWiki: `|-` begins a row, its cells stand on one line or one below the other, `|}` ends the table. */
function wikiRows(text: string, header: Row, columns: readonly (Column | null)[]): Table {
  const findings: Finding[] = [];
  let cells: Stretch[] = [];
  let end = header.end;
  let number = 2;
  function close(): void {
    if (cells.length > 0) {
      findings.push(...findingsIn(text, cells, columns, number));
      number += 1;
    }
    cells = [];
  }
  for (let line = lineAfter(text, header); line !== null; line = lineAfter(text, line)) {
    const content = text.slice(line.start, line.end).trim();
    if (!content.startsWith('|') && !content.startsWith('!')) break;
    end = line.end;
    if (content.startsWith('|}')) break;
    if (content.startsWith('|-')) close();
    else cells.push(...rowAt(text, line, '!!').cells);
  }
  close();
  return { findings, end: toEnd(text, end) };
}
