import { type Box, type Glyph, boxOf } from '../layout/glyph.ts';
import { COLUMN, type Line, SPACE, type Segment, along, across } from '../layout/lines.ts';
import { isTwin } from '../layout/reading.ts';

/** Where a glyph that stays goes, and what stands where others are gone. */
export interface Relay {
  readonly stretches: readonly Stretch[];
  /** Along the baseline, for glyphs that are put elsewhere. */
  readonly moved: ReadonlyMap<Glyph, number>;
  readonly gone: ReadonlySet<Glyph>;
  readonly puts: readonly Put[];
}

/** Where a line was set anew: left, bottom, right and top of what stood there, and of what stands there now. */
export interface Stretch {
  readonly before: Box;
  readonly after: Box;
}

/** A placeholder on the surface. */
export interface Put {
  readonly text: string;
  /** The glyph in whose place it stands. */
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** How far text goes at size 1, in the font of placeholders. */
export type WidthOf = (text: string) => number;

/** Parts of the size of the font that stand for every space of a line that is set anew. */
const WORD_GAP = 0.28;
const CELL_GAP = 2;
/** Smaller letters than this nobody reads. */
const LEAST = 0.45;

/**
 * Sets lines anew from which something goes, so that nothing tells how long it was. In each stretch of such a line
 * every glyph that stays goes as far as it does by itself, and all spaces are alike, since those of justified text
 * would tell. A stretch keeps its beginning where others on the surface begin there too, as cells and paragraphs do;
 * else it follows the one before, or stands where text begins at the left: what is centred or set to the right begins
 * where its length says.
 */
export function relay(
  lines: readonly Line[],
  gone: ReadonlyMap<Glyph, string>,
  right: number,
  widthOf: WidthOf,
): Relay {
  const edges = edgesOf(lines);
  const all = new Set(gone.keys());
  const moved = new Map<Glyph, number>();
  const puts: Put[] = [];
  const stretches: Stretch[] = [];
  for (const line of lines) {
    const first = line.segments.findIndex(({ glyphs }) => glyphs.some((glyph) => gone.has(glyph)));
    if (first < 0) continue;
    let end: number | null = null;
    for (const [i, segment] of line.segments.entries()) {
      const isTouched = segment.glyphs.some((glyph) => gone.has(glyph));
      const isEdge = edges.isShared(line, segment.start);
      if (i < first || (isEdge && !isTouched)) {
        end = segment.end;
        continue;
      }
      const start: number = isEdge
        ? segment.start
        : end === null
          ? Math.min(segment.start, edges.left(line))
          : end + CELL_GAP * line.size;
      const next = line.segments.slice(i + 1).find((other) => edges.isShared(line, other.start));
      const room =
        (next === undefined ? (line.angle === 0 ? right : Infinity) : next.start - CELL_GAP * 0.2 * line.size) - start;
      end = setAnew(segment, start, room, { gone, all, moved, puts, widthOf });
      stretches.push(stretchOf(segment, line.angle, start, end));
    }
  }
  return { moved, gone: all, puts, stretches };
}

/** What is turned is not told apart: its box is that of its beginning. */
function stretchOf({ glyphs }: Segment, angle: number, start: number, end: number): Stretch {
  const boxes = glyphs.map(boxOf);
  const edge = (i: 0 | 1 | 2 | 3, pick: (a: number, b: number) => number): number =>
    boxes.reduce((found, box) => pick(found, box[i]), boxes[0]?.[i] ?? 0);
  const before: Box = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
  return { before, after: angle === 0 ? [start, before[1], end, before[3]] : [0, 0, 0, 0] };
}

interface Setting {
  readonly gone: ReadonlyMap<Glyph, string>;
  readonly all: Set<Glyph>;
  readonly moved: Map<Glyph, number>;
  readonly puts: Put[];
  readonly widthOf: WidthOf;
}

/** Sets a stretch from `start` on; what it ends at. */
function setAnew({ glyphs }: Segment, start: number, room: number, setting: Setting): number {
  const { gone, all, moved, puts, widthOf } = setting;
  const [wanted, kept] = widths(glyphs, gone, widthOf);
  const shrink = wanted === 0 ? 1 : Math.min(1, Math.max(LEAST, (room - kept) / wanted));
  let at = start;
  let before: Glyph | null = null;
  let last: { readonly glyph: Glyph; readonly at: number } | null = null;
  for (const glyph of glyphs) {
    if (last !== null && isTwin(last.glyph, glyph)) {
      if (gone.has(last.glyph)) all.add(glyph);
      else if (!all.has(glyph)) moved.set(glyph, last.at + along(glyph) - along(last.glyph));
      continue;
    }
    if (isGap(before, glyph, gone)) at += WORD_GAP * glyph.size;
    last = { glyph, at };
    const text = gone.get(glyph);
    if (text === undefined) {
      moved.set(glyph, at);
      at += glyph.text.trim() === '' ? WORD_GAP * glyph.size : glyph.width;
    } else if (text !== '') {
      const width = widthOf(text) * glyph.size * shrink;
      const [x, y] = [at * glyph.ux - across(glyph) * glyph.uy, at * glyph.uy + across(glyph) * glyph.ux];
      puts.push({ text, glyph, x, y, size: glyph.size * shrink, width });
      at += width;
    }
    before = glyph;
  }
  return at;
}

/** Of the placeholders, and of all else. */
function widths(
  glyphs: readonly Glyph[],
  gone: ReadonlyMap<Glyph, string>,
  widthOf: WidthOf,
): readonly [number, number] {
  let [wanted, kept] = [0, 0];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    const text = gone.get(glyph);
    if (isGap(before, glyph, gone)) kept += WORD_GAP * glyph.size;
    if (text === undefined) kept += glyph.text.trim() === '' ? WORD_GAP * glyph.size : glyph.width;
    else wanted += widthOf(text) * glyph.size;
    before = glyph;
  }
  return [wanted, kept];
}

/** Within what is gone, gaps tell how many words it had. */
function isGap(before: Glyph | null, glyph: Glyph, gone: ReadonlyMap<Glyph, string>): boolean {
  if (before === null || (gone.has(before) && gone.has(glyph))) return false;
  if (before.text.trim() === '' || glyph.text.trim() === '') return false;
  const gap = along(glyph) - along(before) - before.advance;
  return gap > SPACE * glyph.size && gap <= COLUMN * glyph.size;
}

/** Units within which two stretches begin in the same place. */
const SAME = 1;

function edgesOf(lines: readonly Line[]): { isShared(line: Line, start: number): boolean; left(line: Line): number } {
  const counts = new Map<string, number>();
  const lefts = new Map<number, number>();
  for (const { angle, segments } of lines) {
    for (const { start } of segments) {
      for (const near of [-SAME, 0, SAME]) {
        const key = `${angle} ${Math.round(start + near)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      lefts.set(angle, Math.min(lefts.get(angle) ?? Infinity, start));
    }
  }
  return {
    isShared: ({ angle }, start) => (counts.get(`${angle} ${Math.round(start)}`) ?? 0) > 1,
    left: ({ angle }) => lefts.get(angle) ?? 0,
  };
}
