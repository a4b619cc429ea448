import type { Flow } from '../../flow.ts';
import type { Glyph } from './glyph.ts';
import type { Line, Segment } from './lines.ts';
import { type SlotOf, addSegment, wordsOf } from './reading.ts';

/** The lines of a page. */
export interface PageLines {
  readonly place: string;
  readonly lines: readonly Line[];
}

/**
 * Adds what a line or cell ends with together with what the next one begins with, where that may be one value that
 * was broken: within a page to the line below that begins in the same place, at its end to the next page. Words that
 * are only words are not put together.
 */
export function addJoints(into: Flow, pages: readonly PageLines[], slotOf: SlotOf): void {
  for (const [i, page] of pages.entries()) {
    const next = pages[i + 1];
    const ends = page.lines.slice(-NEAR_EDGE);
    for (const [j, line] of page.lines.entries()) {
      const below = page.lines.slice(j + 1, j + 1 + NEAR_BELOW);
      for (const segment of line.segments) {
        const heads = next !== undefined && ends.includes(line) ? next.lines.slice(0, NEAR_EDGE) : [];
        for (const other of [...goesOn(line, below), ...heads]) {
          const lines = heads.includes(other) ? (next?.lines ?? []) : page.lines;
          for (const tail of other.segments)
            if (begins(tail, segment, other, line))
              join(into, page.place, segment, wordsOver(tail, other, lines), slotOf);
        }
      }
    }
  }
}

/** Lines at the edge of a page between which a page's number or heading may stand. */
const NEAR_EDGE = 3;
/** Lines below one another between which a line of another column may stand. */
const NEAR_BELOW = 3;

function goesOn(line: Line, below: readonly Line[]): readonly Line[] {
  return below.filter(({ v, size, angle }) => angle === line.angle && line.v - v < 2.2 * Math.max(size, line.size));
}

/**
 * Whether a stretch may go on with another: it begins in the same place or on the next line of a paragraph. A cell goes
 * on where other cells of its row do not.
 */
function begins(tail: Segment, head: Segment, below: Line, above: Line): boolean {
  const isParagraph = above.segments.length === 1 && below.segments[0] === tail;
  const isCell = Math.abs(tail.start - head.start) < 3 && below.segments.length < above.segments.length;
  return (isParagraph || isCell) && tail.start < head.end;
}

/** What a stretch begins with, and what that goes on with on further lines where it fills the whole of its own. */
function wordsOver(tail: Segment, line: Line, lines: readonly Line[]): readonly Glyph[] {
  const from = lines.indexOf(line);
  let [segment, above] = [tail, line];
  const glyphs = [...(wordsOf(tail.glyphs)[0] ?? [])];
  for (const below of lines.slice(from + 1, from + MOST_LINES)) {
    const isNear = below.angle === above.angle && above.v - below.v < 2.2 * Math.max(above.size, below.size);
    if (!isNear || wordsOf(segment.glyphs).length !== 1) break;
    const next = below.segments.find(({ start }) => Math.abs(start - tail.start) < 3);
    const [word = []] = next === undefined ? [] : wordsOf(next.glyphs);
    if (next === undefined || WORD.test(said(word))) break;
    glyphs.push(...word);
    [segment, above] = [next, below];
  }
  return glyphs;
}

/** No value is broken over more lines than a token of some thousand signs. */
const MOST_LINES = 60;

function join(into: Flow, place: string, head: Segment, begin: readonly Glyph[], slotOf: SlotOf): void {
  const ends = wordsOf(head.glyphs).at(-1);
  if (ends === undefined || begin.length === 0) return;
  const end = said(ends);
  if (!mayBeOne(end, said(begin), ends[0] === head.glyphs[0])) return;
  const last = head.glyphs.findLastIndex((glyph) => glyph === ends.at(-1));
  const hyphened = end.endsWith('-') ? [head.glyphs.slice(0, last)] : [];
  for (const glyphs of [...hyphened, head.glyphs.slice(0, last + 1)]) {
    into.mark(`${place}, a value over two lines`);
    addSegment(into, glyphs, slotOf);
    for (const glyph of begin) into.add(glyph.text, slotOf(glyph));
    into.gap('\n');
  }
}

/**
 * A value is broken where a sign allows it, or where it is too long for a line: then nothing stands before it, or what
 * it goes on with is no word.
 */
function mayBeOne(end: string, begin: string, isAlone: boolean): boolean {
  if (end.length < 4 || end.length + begin.length < LEAST || WORD.test(end) || /^[\d.,]+$/u.test(end)) return false;
  return isAlone || /[-/?&=%_|:+~#]$/u.test(end) || /^[-/?&=%_|:+~#]/u.test(begin) || !WORD.test(begin);
}

const LEAST = 10;
const WORD = /^[\p{P}\p{S}]*\p{L}?\p{Ll}*[\p{P}\p{S}]*$/u;

function said(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}
