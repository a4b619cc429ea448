import type { Package } from '../../../office/package.ts';
import { drawCharts } from '../chart.ts';
import type { Canvas } from '../canvas.ts';
import type { InlineName } from '../elements.ts';
import { listStack } from '../list-stack.ts';
import { officePicture } from '../office-picture.ts';
import { type XmlNode, below, elementsIn, path, textIn, valueOf } from '../xml-tree.ts';
import { isCodeFont } from '../word/styles.ts';

/** A part with shapes that is being drawn. */
export interface Sheet {
  readonly canvas: Canvas;
  readonly pack: Package;
  readonly part: string;
}

/** Draws shapes in the order in which they lie upon one another (ECMA-376-1, 19.3.1.45). */
export function drawShapes(parent: XmlNode, sheet: Sheet): void {
  const { draft } = sheet.canvas;
  for (const shape of elementsIn(parent)) {
    if (draft.isFull) return;
    if (shape.local === 'grpSp') drawShapes(shape, sheet);
    else if (shape.local === 'AlternateContent') drawShapes(path(shape, 'Choice') ?? shape, sheet);
    else if (shape.local === 'pic') drawPicture(shape, sheet);
    else if (shape.local === 'graphicFrame') drawFrame(shape, sheet);
    else if (shape.local === 'sp' || shape.local === 'cxnSp') drawShape(shape, sheet);
  }
}

function drawShape(shape: XmlNode, sheet: Sheet): void {
  const kind = valueOf(path(shape, 'nvSpPr', 'nvPr', 'ph'), 'type');
  // the picture of the slide on the page of its notes
  if (kind === 'sldImg') return;
  const body = path(shape, 'txBody');
  if (body === undefined) return;
  if (kind === 'title' || kind === 'ctrTitle') {
    for (const paragraph of elementsIn(body, 'p'))
      sheet.canvas.draft.within('p', () => sheet.canvas.draft.within('strong', () => drawRuns(paragraph, sheet)));
  } else drawText(body, sheet, kind === '' ? 'p' : 'list');
}

/** Paragraphs of DrawingML (21.1.2.2.6): what lies below the first level, or in a placeholder for lists, is an item. */
function drawText(body: XmlNode, sheet: Sheet, usual: 'p' | 'list'): void {
  const { draft } = sheet.canvas;
  const lists = listStack(draft);
  for (const paragraph of elementsIn(body, 'p')) {
    const properties = path(paragraph, 'pPr');
    const level = Math.min(8, Math.max(0, Math.trunc(Number(valueOf(properties, 'lvl')) || 0)));
    const isBulleted = path(properties, 'buChar') !== undefined || path(properties, 'buAutoNum') !== undefined;
    const isPlain = path(properties, 'buNone') !== undefined || textIn(paragraph).trim() === '';
    const isItem = !isPlain && (isBulleted || level > 0 || usual === 'list');
    if (isItem) lists.item(level, null, () => drawRuns(paragraph, sheet));
    else {
      lists.end();
      draft.within('p', () => drawRuns(paragraph, sheet));
    }
  }
  lists.end();
}

function drawRuns(paragraph: XmlNode, { canvas: { draft }, pack, part }: Sheet): void {
  for (const run of elementsIn(paragraph)) {
    if (run.local === 'br') draft.put('br');
    if (run.local !== 'r' && run.local !== 'fld') continue;
    const properties = path(run, 'rPr');
    const link = valueOf(path(properties, 'hlinkClick'), 'id');
    const target = pack.relationshipsOf(part).find(({ id }) => id === link)?.outside ?? '';
    const text = path(run, 't') === undefined ? '' : textIn(path(run, 't'));
    const names: InlineName[] = [
      ...(isOn(valueOf(properties, 'b')) ? (['strong'] as const) : []),
      ...(isOn(valueOf(properties, 'i')) ? (['em'] as const) : []),
      ...(isCodeFont(valueOf(path(properties, 'latin'), 'typeface')) === true ? (['code'] as const) : []),
      ...(target === '' ? [] : (['u'] as const)),
    ];
    for (const name of names) draft.open(name);
    draft.text(text);
    for (const _ of names) draft.close();
    if (target !== '' && target !== text.trim()) draft.within('small', () => draft.text(` (${target})`));
  }
}

function isOn(value: string): boolean {
  return value === '1' || value === 'true';
}

function drawPicture(picture: XmlNode, { canvas: { draft }, pack, part }: Sheet): void {
  const words = valueOf(path(picture, 'nvPicPr', 'cNvPr'), 'descr');
  draft.within('figure', () => officePicture(draft, pack, part, valueOf(below(picture, 'blip')[0], 'embed'), words));
}

/** A table (21.1.3), or something that is drawn by another program. */
function drawFrame(frame: XmlNode, sheet: Sheet): void {
  const { draft } = sheet.canvas;
  const tables = below(frame, 'tbl');
  for (const table of tables) {
    draft.within('table', () => {
      for (const row of elementsIn(table, 'tr'))
        draft.within('tr', () => {
          for (const cell of elementsIn(row, 'tc')) drawCell(cell, sheet);
        });
    });
  }
  const words = valueOf(path(frame, 'nvGraphicFramePr', 'cNvPr'), 'descr');
  const charts = drawCharts(frame, draft, sheet.pack, sheet.part);
  if (words !== '') draft.within('p', () => draft.within('small', () => draft.text(words)));
  if (tables.length === 0 && charts === 0) draft.say('A drawing by another program stands here.');
}

function drawCell(cell: XmlNode, sheet: Sheet): void {
  const isMerged = isOn(valueOf(cell, 'hMerge')) || isOn(valueOf(cell, 'vMerge'));
  if (isMerged && textIn(cell).trim() === '') return;
  const span = (name: string): number => Math.min(200, Math.max(1, Math.trunc(Number(valueOf(cell, name)) || 1)));
  sheet.canvas.draft.within('td', () => drawText(path(cell, 'txBody') ?? cell, sheet, 'p'), {
    colspan: span('gridSpan'),
    rowspan: span('rowSpan'),
  });
}
