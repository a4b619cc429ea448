import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { type Block, type Inline, type Item, type Report, boxOf, wordsOf } from './model.ts';
import { FACES, type Face, codeFace, fontOf } from './pdf-fonts.ts';
import { tableInto } from './pdf-table.ts';
import { type Sheet, fontFor } from './pdf-sheet.ts';

/** A tagged PDF (ISO 32000-2, 14.8) with an outline and page numbers, in fonts of its own. */
export async function toPdf({ title, about, blocks }: Report): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 72, left: 64, right: 64 },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Creator: 'Throughline', Producer: 'Throughline' },
  });
  const bytes = buffer(doc);
  for (const face of FACES) doc.registerFont(face, fontOf(face));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet: Sheet = { doc, root, left: doc.page.margins.left, width: doc.page.width - 128 };
  tagged(sheet, 'H1', () => doc.font('bold').fontSize(22).text(title, sheet.left).moveDown(0.4));
  for (const [label, value] of about) {
    tagged(sheet, 'P', () => {
      doc.fontSize(10).font('bold').text(`${label} `, sheet.left, doc.y, { continued: true });
      doc.font('regular').text(value);
    });
  }
  doc.moveDown(1);
  for (const block of blocks) blockInto(sheet, block, 0);
  root.end();
  numberPages(doc);
  doc.end();
  return new Uint8Array(await bytes);
}

const SIZES = [16, 13, 11.5] as const;
const BODY = 10.5;
const INDENT = 18;

function blockInto(sheet: Sheet, block: Block, depth: number): void {
  const { doc } = sheet;
  const left = sheet.left + depth * INDENT;
  switch (block.kind) {
    case 'heading':
      return headingInto(sheet, block);
    case 'paragraph':
      tagged(sheet, 'P', () => inlinesInto(sheet, block.inlines, left, BODY));
      doc.moveDown(0.6);
      return;
    case 'list':
      for (const [i, item] of block.items.entries())
        itemInto(sheet, item, depth, block.first === null ? '•' : `${block.first + i}.`);
      doc.moveDown(0.3);
      return;
    case 'table':
      tableInto(sheet, block.rows, BODY - 1);
      doc.moveDown(0.8);
      return;
    case 'code':
      tagged(sheet, 'Code', () =>
        doc
          .font(codeFace(block.text))
          .fontSize(BODY - 1.5)
          .text(block.text, left, doc.y, { width: widthFrom(sheet, left) }),
      );
      doc.moveDown(0.8);
      return;
    case 'quote':
      for (const one of block.blocks) blockInto(sheet, one, depth + 1);
      return;
    case 'rule':
      doc.markContent('Artifact', { type: 'Layout' });
      doc
        .moveTo(sheet.left, doc.y)
        .lineTo(sheet.left + sheet.width, doc.y)
        .lineWidth(0.5)
        .strokeColor('#a0a8b0')
        .stroke();
      doc.endMarkedContent();
      doc.moveDown(0.8);
  }
}

function headingInto(sheet: Sheet, { level, inlines }: Extract<Block, { kind: 'heading' }>): void {
  const { doc } = sheet;
  // a heading does not stand alone at the foot of a page
  if (doc.y > doc.page.height - doc.page.margins.bottom - 80) doc.addPage();
  else doc.moveDown(0.6);
  const words = wordsOf(inlines).replaceAll('\n', ' ');
  if (level <= 2) doc.outline.addItem(words);
  tagged(sheet, `H${level + 1}`, () =>
    doc
      .font('bold')
      .fontSize(SIZES[level - 1] ?? BODY)
      .text(words, sheet.left, doc.y, { width: sheet.width }),
  );
  doc.moveDown(0.4);
}

function itemInto(sheet: Sheet, { ticked, blocks }: Item, depth: number, sign: string): void {
  const { doc } = sheet;
  const left = sheet.left + depth * INDENT;
  const [head, ...more] = blocks;
  const box = ticked === null ? sign : boxOf(ticked).trim();
  const gap = ticked === null ? INDENT : INDENT + 4;
  if (doc.y > doc.page.height - doc.page.margins.bottom - 14) doc.addPage();
  const top = doc.y;
  tagged(sheet, 'P', () => {
    doc.font('regular').fontSize(BODY).text(box, left, top, { lineBreak: false });
    if (head?.kind === 'paragraph') inlinesInto(sheet, head.inlines, left + gap, BODY, top);
    else doc.text(' ');
  });
  doc.moveDown(0.25);
  for (const one of head?.kind === 'paragraph' ? more : blocks) blockInto(sheet, one, depth + 1);
}

/** The lines of a paragraph, each begun at its left edge. */
function inlinesInto(sheet: Sheet, inlines: readonly Inline[], left: number, size: number, top = sheet.doc.y): void {
  sheet.doc.fontSize(size);
  for (const [i, runs] of linesOf(inlines).entries()) runsInto(sheet, runs, left, i === 0 ? top : sheet.doc.y);
  sheet.doc.fillColor(INK);
}

const INK = '#1c2126';
const LINK = '#0b5cad';

type Run = Extract<Inline, { kind: 'text' }>;

function linesOf(inlines: readonly Inline[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const one of inlines) {
    if (one.kind === 'text') lines.at(-1)?.push(one);
    else lines.push([]);
  }
  return lines;
}

/** Runs of one line, each in its face, one after the other. */
function runsInto(sheet: Sheet, runs: readonly Run[], left: number, top: number): void {
  const { doc } = sheet;
  const width = widthFrom(sheet, left);
  if (runs.length === 0) doc.text(' ', left, top, { width });
  for (const [i, { text, marks, link }] of runs.entries()) {
    const options = {
      continued: i < runs.length - 1,
      strike: marks.includes('struck'),
      link,
      underline: link !== null,
    };
    doc.font(fontFor(marks)).fillColor(link === null ? INK : LINK);
    if (i === 0) doc.text(text, left, top, { width, ...options });
    else doc.text(text, options);
  }
}

function widthFrom(sheet: Sheet, left: number): number {
  return sheet.left + sheet.width - left;
}

function tagged({ doc, root }: Sheet, tag: string, draw: () => void): void {
  root.add(doc.struct(tag, {}, draw));
}

function numberPages(doc: PDFKit.PDFDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const { margins, width, height } = doc.page;
    const bottom = margins.bottom;
    // a foot stands below the margin, where text would begin a new page
    doc.page.margins.bottom = 0;
    doc
      .font('regular' satisfies Face)
      .fontSize(8.5)
      .text(`${page + 1} / ${count}`, margins.left, height - 44, {
        width: width - 128,
        align: 'right',
        lineBreak: false,
      });
    doc.page.margins.bottom = bottom;
    doc.endMarkedContent();
  }
}
