import { type Flow, flow } from '../../flow.ts';
import type { Letter } from '../engine/letters.ts';
import { addJoints } from './joints.ts';
import { type Glyph, placed } from './glyph.ts';
import { rowsWithColumns } from './columns.ts';
import { type Line, linesOf } from './lines.ts';
import { matched } from './match.ts';
import { type SlotOf, addAsDrawn, addSegment } from './reading.ts';
import type { Drawing } from '../surfaces.ts';

/** A surface whose text was read. */
export interface Sheet {
  readonly drawing: Drawing;
  readonly glyphs: readonly Glyph[];
  readonly lines: readonly Line[];
  /** Whether each letter can be taken out of the content; else the surface can only be painted over. */
  readonly isEditable: boolean;
  /** Share of its glyphs that have no letter. */
  readonly unread: number;
}

export function sheetOf(drawing: Drawing, letters: readonly Letter[]): Sheet {
  const { glyphs, loose, unread } = matched(placed(drawing.surface), letters);
  const share = glyphs.length === 0 ? 0 : unread / glyphs.length;
  return { drawing, glyphs, lines: linesOf(glyphs), isEditable: loose === 0, unread: share };
}

/** The text of all surfaces as passages, and the way back to the glyphs. */
export interface Readings {
  readonly flows: readonly Flow[];
  readonly glyphs: readonly Glyph[];
}

/**
 * Text as it is read: lines from top to bottom, cells parted by tabs. Then what may be one value broken over two lines,
 * and pages once more as they are drawn where that is another order.
 */
export function readingsOf(sheets: readonly Sheet[]): Readings {
  const glyphs = sheets.flatMap((sheet) => sheet.glyphs);
  const slots = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const slotOf = (glyph: Glyph): number => slots.get(glyph) ?? -1;
  const [read, joined, drawn] = [flow('text'), flow('values over two lines'), flow('text as it is drawn')];
  for (const sheet of sheets) {
    const { place } = sheet.drawing;
    addRows(read, sheet, slotOf);
    const [asRead, asDrawn] = [flow(place), flow(place)];
    addRows(asRead, sheet, slotOf);
    addAsDrawn(asDrawn, sheet.glyphs, slotOf);
    if (bare(asRead) === bare(asDrawn)) continue;
    drawn.mark(`${place}, as it is drawn`);
    addAsDrawn(drawn, sheet.glyphs, slotOf);
  }
  addJoints(
    joined,
    sheets.map(({ drawing, lines }) => ({ place: drawing.place, lines })),
    slotOf,
  );
  return { flows: [read, joined, drawn].filter(({ length }) => length > 0), glyphs };
}

function addRows(into: Flow, { drawing, lines }: Sheet, slotOf: SlotOf): void {
  into.mark(drawing.place);
  for (const [i, { line, columns }] of rowsWithColumns(lines).entries()) {
    into.mark(`${drawing.place}, line ${i + 1}`);
    let column = 0;
    for (const [j, segment] of line.segments.entries()) {
      for (const wanted = columns[j] ?? column; column < wanted; column += 1) into.gap('\t');
      if (j > 0 && columns[j] === columns[j - 1]) into.gap(' ');
      addSegment(into, segment.glyphs, slotOf);
    }
    into.gap('\n');
  }
}

function bare(text: Flow): string {
  return text.passage().text.replaceAll(/\s+/gu, '');
}
