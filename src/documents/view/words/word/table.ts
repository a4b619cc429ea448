import type { BlockName } from '../elements.ts';
import { type XmlNode, elementsIn, path, textIn, valueOf } from '../xml-tree.ts';
import { MOST_ROWS, sayOfRows } from '../table.ts';
import type { Writing } from './writing.ts';

/** Draws a table with its merged cells (ECMA-376-1, 17.4). */
export function drawTable(table: XmlNode, { canvas: { draft } }: Writing, drawCell: (cell: XmlNode) => void): void {
  const rows = rowsIn(table);
  const laid = rows.map((row) => cellsIn(row));
  draft.within('table', () => {
    for (const [i, cells] of laid.slice(0, MOST_ROWS).entries()) {
      if (draft.isFull) return;
      const name: BlockName = path(rows[i], 'trPr', 'tblHeader') === undefined ? 'td' : 'th';
      draft.within('tr', () => {
        for (const cell of cells) {
          if (cell.merge === 'goes on') continue;
          const rowspan = cell.merge === 'begins' ? rowsBelow(laid, i, cell.column) + 1 : 1;
          draft.within(name, () => drawCell(cell.node), { colspan: cell.columns, rowspan });
        }
      });
    }
  });
  sayOfRows(draft, rows.length);
}

/** Rows may stand in content controls and in changes that are tracked. */
function rowsIn(table: XmlNode): XmlNode[] {
  return elementsIn(table).flatMap((child) =>
    child.local === 'tr' ? [child] : HOLDERS.has(child.local) ? rowsIn(child) : [],
  );
}

const HOLDERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'del']);

interface Cell {
  readonly node: XmlNode;
  /** From 0 on. */
  readonly column: number;
  readonly columns: number;
  /** Down the rows (17.4.84). */
  readonly merge: 'none' | 'begins' | 'goes on';
}

function cellsIn(row: XmlNode): Cell[] {
  let column = 0;
  return nodesOfCells(row).map((node) => {
    const properties = path(node, 'tcPr');
    const columns = Math.min(
      MOST_COLUMNS,
      Math.max(1, Math.trunc(Number(valueOf(path(properties, 'gridSpan'), 'val')) || 1)),
    );
    const vertical = path(properties, 'vMerge');
    const begins = vertical !== undefined && valueOf(vertical, 'val') === 'restart';
    // a cell that goes on holds nothing; one that does is shown by itself
    const goesOn = vertical !== undefined && !begins && textIn(node).trim() === '';
    const merge = begins ? 'begins' : goesOn ? 'goes on' : 'none';
    column += columns;
    return { node, column: column - columns, columns, merge };
  });
}

const MOST_COLUMNS = 200;

function nodesOfCells(row: XmlNode): XmlNode[] {
  return elementsIn(row).flatMap((child) =>
    child.local === 'tc' ? [child] : HOLDERS.has(child.local) ? nodesOfCells(child) : [],
  );
}

/** How many rows below a cell go on with it. */
function rowsBelow(rows: readonly (readonly Cell[])[], row: number, column: number): number {
  let count = 0;
  while (rows[row + count + 1]?.some((cell) => cell.column === column && cell.merge === 'goes on') === true) count += 1;
  return count;
}
