import { type Cell, columnFindings, trimmed } from '../columns.ts';
import { type Detector, anyCase } from '../detector.ts';

/** How much of a table is read, in UTF-16 units. */
const REACH = 60_000;

const TAG = /<(?<close>\/?)(?<name>tr|td|th|table)(?=[\s>/])[^<>]{0,400}>/giu;
const INNER = /<[^<>]{0,400}>/gu;

/** Columns headed Password, Secret, Token … in tables of HTML; the header may stand in cells of either kind. */
export const htmlTables: Detector = {
  name: 'html-tables',
  rank: 1.95,
  reach: { left: 16, right: REACH },
  kinds: [
    {
      kind: 'password',
      what: 'Cell of an HTML table in a column whose header says password, secret, token or key',
      source: 'https://html.spec.whatwg.org/multipage/tables.html',
      class: 'secret',
    },
  ],
  anchors: anyCase('<table'),
  look(text, at, _anchor, scan) {
    if (at < scan.refusedTo) return [];
    const { rows, end } = rowsFrom(text, at);
    scan.refusedTo = end;
    return columnFindings('html-tables', text, rows);
  },
};

/** The rows of the table that begins at `at`, and where it ends. */
function rowsFrom(text: string, at: number): { rows: Cell[][]; end: number } {
  const table = text.slice(at, at + REACH);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let open: number | null = null;
  let end = at + table.length;
  for (const tag of table.matchAll(TAG)) {
    const place = at + tag.index;
    if (open !== null) row.push(textOf(text, open, place));
    open = null;
    const name = tag.groups?.['name']?.toLowerCase();
    if (name === 'table' && tag.groups?.['close'] === '/') {
      end = place + 1;
      break;
    }
    if (name === 'tr' && row.length > 0) {
      rows.push(row);
      row = [];
    }
    if ((name === 'td' || name === 'th') && tag.groups?.['close'] === '') open = place + tag[0].length;
  }
  if (row.length > 0) rows.push(row);
  return { rows, end };
}

/** The text of a cell where it is one piece, whatever tags stand around it. */
function textOf(text: string, start: number, end: number): Cell {
  const content = text.slice(start, Math.min(end, start + 3000));
  let best: Cell = { start, end: start };
  let from = 0;
  for (const tag of [...content.matchAll(INNER), null]) {
    const piece = trimmed(text, start + from, start + (tag?.index ?? content.length));
    if (piece.end - piece.start > best.end - best.start) best = piece;
    from = tag === null ? content.length : tag.index + tag[0].length;
  }
  return best;
}
