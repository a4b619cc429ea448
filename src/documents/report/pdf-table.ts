import { type Inline, wordsOf } from './model.ts';
import type { Sheet } from './pdf-sheet.ts';

type Cells = readonly (readonly Inline[])[];

const PAD = 4;

/** A table whose head stands again on every page. A row that no page holds is written as lines, so that nothing is lost. */
export function tableInto(sheet: Sheet, rows: readonly Cells[], size: number): void {
  const { doc, root } = sheet;
  const [head = [], ...body] = rows;
  const widths = widthsOf(sheet, rows, size);
  const table = doc.struct('Table');
  root.add(table);
  const bottom = (): number => doc.page.height - doc.page.margins.bottom;
  const draw = (cells: Cells, isHead: boolean): void => {
    const height = heightOf(sheet, cells, widths, size, isHead);
    if (height > bottom() - doc.page.margins.top) return linesInto(sheet, head, cells, size);
    if (doc.y + height > bottom()) {
      doc.addPage();
      if (!isHead) rowInto(sheet, head, widths, size, true, null);
    }
    rowInto(sheet, cells, widths, size, isHead, table);
  };
  draw(head, true);
  for (const cells of body) draw(cells, false);
  table.end();
  doc.x = sheet.left;
}

/** A row at the pen's height; without `table` it is a repetition that is not read out. */
function rowInto(
  sheet: Sheet,
  cells: Cells,
  widths: readonly number[],
  size: number,
  isHead: boolean,
  table: PDFKit.PDFStructureElement | null,
): void {
  const { doc, left, width } = sheet;
  const top = doc.y;
  const height = heightOf(sheet, cells, widths, size, isHead);
  const row = table === null ? null : doc.struct('TR');
  if (row !== null) table?.add(row);
  doc.font(isHead ? 'bold' : 'regular').fontSize(size);
  let x = left;
  for (const [i, own] of widths.entries()) {
    const words = wordsOf(cells[i] ?? []);
    const at = x + PAD;
    const write = (): void => void doc.text(words, at, top + PAD, { width: own - 2 * PAD });
    if (row === null) {
      doc.markContent('Artifact', { type: 'Pagination' });
      write();
      doc.endMarkedContent();
    } else row.add(doc.struct(isHead ? 'TH' : 'TD', {}, write));
    x += own;
  }
  row?.end();
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(left, top + height)
    .lineTo(left + width, top + height)
    .lineWidth(isHead ? 1 : 0.4)
    .strokeColor('#a0a8b0')
    .stroke();
  doc.endMarkedContent();
  doc.y = top + height;
}

function heightOf({ doc }: Sheet, cells: Cells, widths: readonly number[], size: number, isHead: boolean): number {
  doc.font(isHead ? 'bold' : 'regular').fontSize(size);
  const heights = widths.map((own, i) => doc.heightOfString(wordsOf(cells[i] ?? []) || ' ', { width: own - 2 * PAD }));
  return Math.max(...heights) + 2 * PAD;
}

/** Columns share the width by the length of their longest text, none with less than its share of a half. */
function widthsOf({ doc, width }: Sheet, rows: readonly Cells[], size: number): number[] {
  doc.font('bold').fontSize(size);
  const count = Math.max(1, ...rows.map((cells) => cells.length));
  const wanted = Array.from(
    { length: count },
    (_, i) =>
      Math.max(...rows.map((cells) => Math.min(width / 2, doc.widthOfString(wordsOf(cells[i] ?? []))))) + 2 * PAD,
  );
  const least = width / count / 2;
  const sum = wanted.reduce((total, one) => total + Math.max(least, one), 0);
  return wanted.map((one) => (Math.max(least, one) / sum) * width);
}

function linesInto({ doc, root, left, width }: Sheet, head: Cells, cells: Cells, size: number): void {
  for (const [i, cell] of cells.entries()) {
    root.add(
      doc.struct('P', {}, () => {
        doc
          .font('bold')
          .fontSize(size)
          .text(wordsOf(head[i] ?? []), left, doc.y, { width });
        doc.font('regular').text(wordsOf(cell), { width });
      }),
    );
  }
}
