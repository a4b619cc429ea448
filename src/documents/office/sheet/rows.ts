import { type Flow, flow } from '../../flow.ts';
import type { Cell, Sheet } from './cells.ts';
import { columnLetters } from './reference.ts';

/** The widest table whose rows are filled up with empty cells. */
const WIDE = 64;

/** Tabs of one sheet. Cells that are strewn so widely are no table, and stand one tab apart. */
const MOST_TABS = 20_000_000;

/**
 * The rows of a sheet in their order, cells joined by tabs in the order of their columns, so that what stands in a
 * column stands below its head. Columns and rows that hold nothing are left out. The slots of the flow are the places
 * of the cells in `sheet.cells`.
 *
 * @param shows the text of a cell
 */
export function rowsOf(sheet: Sheet, place: string, shows: (cell: Cell) => string): Flow {
  const own = flow(place);
  const ranks = ranksOf(sheet.cells);
  const width = Math.max(2, ranks.size);
  const isTable = width <= WIDE || sheet.cells.length * width <= MOST_TABS;
  const hidden = hiddenAmong([...ranks.keys()], sheet);
  for (const row of inRows(sheet.cells)) {
    own.mark(`${place}, row ${row.number}${sheet.hiddenRows.has(row.number) ? ' (hidden)' : ''}`);
    let at = 0;
    for (const slot of row.slots) {
      const cell = sheet.cells[slot];
      if (cell === undefined) continue;
      const rank = isTable ? (ranks.get(cell.column) ?? 0) : at + 1;
      own.gap('\t'.repeat(at === 0 ? rank - 1 : Math.max(1, rank - at)));
      at = Math.max(rank, at + 1);
      if (hidden.has(cell.column))
        own.mark(`${place}, row ${row.number}, column ${columnLetters(cell.column)} (hidden)`);
      own.add(inRow(shows(cell)), slot);
      if (hidden.has(cell.column)) own.mark(`${place}, row ${row.number}`);
    }
    own.gap(`${'\t'.repeat(isTable && width <= WIDE ? Math.max(0, width - at) : 0)}\n`);
  }
  return own;
}

/**
 * The text of a cell, sign for sign, with nothing in it that looks like the end of the cell or of its row: line ends, also
 * as Excel writes them (`_x000D_`, ECMA-376-1, 22.9.2.19), and a quote that is not closed.
 */
function inRow(text: string): string {
  const line = text.replaceAll(/[\t\r\n]/gu, ' ').replaceAll(/_x000[9AaDd]_/gu, '       ');
  const isOpen = /^\s*"/u.test(line) && line.split('"').length % 2 === 0;
  return isOpen ? line.replace('"', ' ') : line;
}

interface Row {
  readonly number: number;
  readonly slots: number[];
}

/** The cells of each row by their columns; writers keep that order, but nothing makes them. */
function inRows(cells: readonly Cell[]): Row[] {
  const rows: Row[] = [];
  let isInOrder = true;
  for (const [slot, { row, column }] of cells.entries()) {
    const last = rows.at(-1);
    const before = cells[slot - 1];
    if (before !== undefined && (row < before.row || (row === before.row && column < before.column))) isInOrder = false;
    if (last?.number === row) last.slots.push(slot);
    else rows.push({ number: row, slots: [slot] });
  }
  if (isInOrder) return rows;
  const places = cells.map((cell, slot) => ({ ...cell, slot }));
  const byRow = Map.groupBy(places, ({ row }) => row);
  return [...byRow]
    .toSorted(([a], [b]) => a - b)
    .map(([number, own]) => ({ number, slots: own.toSorted((a, b) => a.column - b.column).map(({ slot }) => slot) }));
}

/** The columns in which anything stands, counted from 1 on. */
function ranksOf(cells: readonly Cell[]): ReadonlyMap<number, number> {
  const columns = new Set(cells.map(({ column }) => column));
  return new Map([...columns].toSorted((a, b) => a - b).map((column, i) => [column, i + 1]));
}

function hiddenAmong(columns: readonly number[], { hiddenColumns }: Sheet): ReadonlySet<number> {
  return new Set(columns.filter((one) => hiddenColumns.some(([first, last]) => first <= one && one <= last)));
}
