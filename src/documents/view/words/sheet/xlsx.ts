import { refused } from '../../../document.ts';
import { type Package, openPackage } from '../../../office/package.ts';
import { type Cell, type Sheet, readSheet } from '../../../office/sheet/cells.ts';
import { columnLetters } from '../../../office/sheet/reference.ts';
import { sheetsOf, workbookPart } from '../../../office/sheet/sheets-of.ts';
import { readStrings } from '../../../office/sheet/strings.ts';
import { showing } from '../../../office/sheet/workbook.ts';
import { stringsPart } from '../../../office/sheet/xlsx.ts';
import { decodeText } from '../../../text-bytes.ts';
import { type Canvas, type Drawer, UNTITLED, levelIn } from '../canvas.ts';
import { headingOf } from '../elements.ts';
import { drawEmbedded } from '../embedded.ts';
import { drawCharts } from '../chart.ts';
import { officePicture } from '../office-picture.ts';
import { MOST_ROWS, lines, sayOfRows } from '../table.ts';
import { below, textIn, valueOf, xmlTree } from '../xml-tree.ts';
import { formatsOf } from './formats.ts';

/** A workbook: a table for each sheet with the letters of its columns and the numbers of its rows, then its comments. */
export const xlsx: Drawer = async (bytes, canvas) => {
  const pack = await openPackage(bytes, { budget: canvas.budget, macros: 'drop' });
  if (pack.kind === 'refused') return pack;
  const book = workbookPart(pack);
  const source = book === undefined ? undefined : decodeText(book.bytes)?.text;
  if (book === undefined || source === undefined) return refused('damaged', 'holds no workbook');
  const placed = sheetsOf(pack, book, source);
  if (typeof placed === 'string') return refused('damaged', `holds a workbook that ${placed}`);
  const strings = stringsPart(pack, book);
  const shared = readStrings(strings === undefined ? '<sst/>' : (decodeText(strings.bytes)?.text ?? ''));
  if (typeof shared === 'string') return refused('damaged', `holds a part that ${shared}`);
  const styles = pack.relationshipsOf(book.name).find(({ type }) => type === 'styles')?.part;
  const formats = formatsOf(xmlTree(styles === undefined || styles === null ? undefined : pack.part(styles)));
  const shows = showing(shared);
  for (const { part, place, tab } of placed) {
    const sheet = readSheet(decodeText(part.bytes)?.text ?? '', place);
    if (typeof sheet === 'string') return refused('damaged', `holds a part that ${sheet}`);
    const state = /\((?<state>[^)]+)\)$/u.exec(place)?.[0];
    drawTitle(canvas, `${tab === '' ? 'Sheet' : tab}${state === undefined ? '' : ` ${state}`}`);
    drawSheet(sheet, canvas, (cell) => formats.shown(cell, sheet, shows(cell)));
    drawComments(pack, part.name, canvas);
    drawDrawings(pack, part.name, canvas);
  }
  await drawEmbedded(pack, canvas);
  return UNTITLED;
};

function drawTitle(canvas: Canvas, title: string): void {
  canvas.draft.within(headingOf(levelIn(canvas, 2)), () => canvas.draft.text(title));
}

/** Columns that are shown. */
const MOST_COLUMNS = 200;

function drawSheet(sheet: Sheet, canvas: Canvas, shown: (cell: Cell) => string): void {
  const { draft } = canvas;
  const rows = [...Map.groupBy(sheet.cells, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  const columns = [...new Set(sheet.cells.map(({ column }) => column))].toSorted((a, b) => a - b);
  const seen = columns.slice(0, MOST_COLUMNS);
  if (rows.length === 0) return draft.say('This sheet is empty.');
  draft.within('table', () => {
    draft.within('tr', () => {
      draft.within('th', () => undefined);
      for (const column of seen) draft.within('th', () => draft.text(columnLetters(column)));
    });
    for (const [row, cells] of rows.slice(0, MOST_ROWS)) {
      if (draft.isFull) return;
      const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
      draft.within('tr', () => {
        draft.within('th', () => draft.text(`${row}${sheet.hiddenRows.has(row) ? ' (hidden)' : ''}`));
        for (const column of seen) {
          const cell = byColumn.get(column);
          draft.within('td', () => (cell === undefined ? undefined : lines(draft, shown(cell))));
        }
      });
    }
  });
  sayOfRows(draft, rows.length);
  const more = columns.length - seen.length;
  if (more > 0) draft.say(`${more === 1 ? 'One more column is' : `${more} more columns are`} not shown here.`);
}

/** Pictures, charts and words in shapes that lie on a sheet (20.5). */
function drawDrawings(pack: Package, sheet: string, { draft }: Canvas): void {
  for (const { type, part } of pack.relationshipsOf(sheet)) {
    const root = type === 'drawing' && part !== null ? xmlTree(pack.part(part)) : null;
    if (root === null || part === null) continue;
    for (const picture of below(root, 'pic'))
      draft.within('figure', () =>
        officePicture(
          draft,
          pack,
          part,
          valueOf(below(picture, 'blip')[0], 'embed'),
          valueOf(below(picture, 'cNvPr')[0], 'descr'),
        ),
      );
    drawCharts(root, draft, pack, part);
    for (const body of below(root, 'txBody')) draft.within('blockquote', () => draft.text(textIn(body)));
  }
}

/** Comments of old and those in threads (18.7; [MS-XLSX], 2.1). */
function drawComments(pack: Package, sheet: string, canvas: Canvas): void {
  const { draft } = canvas;
  const comments = pack
    .relationshipsOf(sheet)
    .filter(({ type }) => type === 'comments' || type === 'threadedComment')
    .flatMap(({ part }) => xmlTree(part === null ? undefined : pack.part(part)) ?? [])
    .flatMap((root) => [...below(root, 'comment'), ...below(root, 'threadedComment')]);
  if (comments.length === 0) return;
  draft.within('ul', () => {
    for (const comment of comments)
      draft.within('li', () => lines(draft, `${valueOf(comment, 'ref')}: ${textIn(comment).trim()}`));
  });
}
