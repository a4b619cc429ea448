import type { Finding } from '../finding.ts';
import { accepts } from '../told/accept.ts';
import { lookOf } from '../told/look.ts';
import { type Row, type Separator, isRule, rowAt } from './cells.ts';
import { cellFinding } from './cell-finding.ts';
import { columnOf } from './header.ts';
import { lineAfter, lineAt, lineBefore } from './line.ts';

/** Whether a row has its head in its first cell: it stands below other rows, or a further cell cannot be a head. */
export function hasHeadAside(text: string, row: Row, separator: Separator): boolean {
  const [head, ...rest] = row.cells;
  if (head === undefined || rest.length === 0 || columnOf(text.slice(head.start, head.end)) === null) return false;
  const values = rest.map((cell) => text.slice(cell.start, cell.end));
  return (
    values.some((value) => lookOf(value) !== 'none' || columnOf(value) === null) && hasNeighbour(text, row, separator)
  );
}

/**
 * Whether the head in the first cell heads a column all the same: it is the first row, the other cells look like heads
 * too, and what stands below it looks like a credential. Then no other row has a head there.
 */
export function headsFirstColumn(text: string, row: Row, separator: Separator): boolean {
  const [head, ...rest] = row.cells;
  const column = head === undefined ? null : columnOf(text.slice(head.start, head.end));
  const below = lineAfter(text, row);
  if (column === null || below === null || standsBelowRow(text, row, separator)) return false;
  if (rest.some((cell) => lookOf(text.slice(cell.start, cell.end)) !== 'none')) return false;
  const { cells } = rowAt(text, below, separator);
  const first = cells[0];
  return (
    first !== undefined &&
    cells.length === row.cells.length &&
    accepts(column.meaning, text.slice(first.start, first.end))
  );
}

/** The cells behind the head of a row; only what looks like a credential, since words stand there as often. */
export function cellsAside(text: string, row: Row): Finding[] {
  const [head, ...rest] = row.cells;
  const column = head === undefined ? null : columnOf(text.slice(head.start, head.end));
  if (column === null) return [];
  return rest.flatMap((cell, i) => {
    const content = text.slice(cell.start, cell.end);
    if (!accepts(column.meaning, content)) return [];
    return cellFinding(text, cell, column, { row: null, column: i + 2 });
  });
}

/** Whether the row above is one of the same table, with as many cells; a rule may stand between them. */
export function standsBelowRow(text: string, row: Row, separator: Separator): boolean {
  let above = lineBefore(text, row.start);
  if (above !== null && isRule(text.slice(above.start, above.end))) above = lineBefore(text, above.start);
  if (above === null) return false;
  const cells = rowAt(text, above, separator).cells.filter(({ start, end }) => end > start);
  return cells.length === row.cells.length && cells.length >= 2;
}

function hasNeighbour(text: string, row: Row, separator: Separator): boolean {
  if (standsBelowRow(text, row, separator)) return true;
  const below = lineAfter(text, row);
  if (below === null) return separator !== ',' && separator !== ';';
  const content = text.slice(below.start, below.end);
  return !isRule(content) && rowAt(text, lineAt(text, below.start), separator).cells.length === row.cells.length;
}
