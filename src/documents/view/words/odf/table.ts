import type { Draft } from '../draft.ts';
import { MOST_ROWS, sayOfRows } from '../table.ts';
import { type XmlNode, elementsIn, textIn, valueOf } from '../xml-tree.ts';

/** Draws a table (OpenDocument 1.3, part 3, 9.1). What is repeated to the edge of a sheet and holds nothing is left out. */
export function drawTable(table: XmlNode, draft: Draft, drawCell: (cell: XmlNode) => void): void {
  const rows = rowsIn(table);
  const count = rows.reduce((sum, { times }) => sum + times, 0);
  if (count === 0) return draft.say('This table is empty.');
  let left = MOST_ROWS;
  draft.within('table', () => {
    for (const { cells, times } of rows) {
      for (let i = 0; i < times && left > 0 && !draft.isFull; i += 1) {
        left -= 1;
        draft.within('tr', () => drawCells(cells, draft, drawCell));
      }
    }
  });
  sayOfRows(draft, count);
}

interface Row {
  readonly cells: readonly XmlNode[];
  readonly times: number;
}

/** Rows may stand in groups and in heads; empty ones at the end are left out. */
function rowsIn(table: XmlNode): Row[] {
  const rows = elementsIn(table).flatMap((child): Row[] => {
    if (child.local === 'table-row') return [{ cells: cellsIn(child), times: repeated(child, 'number-rows-repeated') }];
    return GROUPS.has(child.local) ? rowsIn(child) : [];
  });
  return rows.slice(0, rows.findLastIndex(({ cells }) => cells.length > 0) + 1).map(onceIfEmpty);
}

function onceIfEmpty(row: Row): Row {
  return row.cells.length === 0 ? { ...row, times: 1 } : row;
}

const GROUPS = new Set(['table-rows', 'table-header-rows', 'table-row-group']);

/** Without the empty cells at the end of the row. */
function cellsIn(row: XmlNode): XmlNode[] {
  const cells = elementsIn(row).filter(({ local }) => local === 'table-cell' || local === 'covered-table-cell');
  return cells.slice(0, cells.findLastIndex((cell) => elementsIn(cell).length > 0) + 1);
}

function drawCells(cells: readonly XmlNode[], draft: Draft, drawCell: (cell: XmlNode) => void): void {
  for (const cell of cells) {
    // what a merged cell covers is not seen, unless it holds something
    if (cell.local === 'covered-table-cell' && textIn(cell).trim() === '') continue;
    const span = { colspan: spanned(cell, 'number-columns-spanned'), rowspan: spanned(cell, 'number-rows-spanned') };
    for (let i = repeated(cell, 'number-columns-repeated'); i > 0; i -= 1)
      draft.within('td', () => drawCell(cell), span);
  }
}

/** What is repeated more often is the rest of a sheet. */
const MOST_REPEATED = 200;

function repeated(node: XmlNode, attribute: string): number {
  return Math.min(MOST_REPEATED, spanned(node, attribute));
}

function spanned(node: XmlNode, attribute: string): number {
  return Math.min(1_000, Math.max(1, Math.trunc(Number(valueOf(node, attribute)) || 1)));
}
