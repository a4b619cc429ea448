import type { Letter } from '../engine/letters.ts';
import { type Glyph, loose } from './glyph.ts';

/** Glyphs with what they read as. */
export interface Matched {
  readonly glyphs: readonly Glyph[];
  /** Letters that PDFium reads where we place no glyph: they cannot be taken out of the content, only painted over. */
  readonly loose: number;
  /** Glyphs that have no letter. */
  readonly unread: number;
}

/** Gives each glyph the letter that PDFium reads where it stands. */
export function matched(glyphs: readonly Glyph[], letters: readonly Letter[]): Matched {
  const grid = gridOf(glyphs);
  const taken = new Set<Glyph>();
  const told = Map.groupBy(letters, ({ x, y }) => key(x, y));
  const missed: Letter[] = [];
  for (const letter of letters) {
    const near = nearest(grid, letter, taken);
    if (near === null) missed.push(letter);
    else {
      near.text = ligature(near, letter.text);
      taken.add(near);
    }
  }
  let unread = 0;
  for (const glyph of glyphs) {
    if (taken.has(glyph)) continue;
    // what is drawn twice in one place, PDFium tells once
    const twin = around(glyph.x, glyph.y)
      .flatMap((place) => told.get(place) ?? [])
      .find((one) => Math.hypot(one.x - glyph.x, one.y - glyph.y) < Math.max(ALONG, TWICE * glyph.size));
    glyph.text = twin?.text ?? (isBlank(glyph) ? ' ' : '\ufffd');
    if (glyph.text === '\ufffd') unread += 1;
  }
  const more = missed.filter(({ text }) => text.trim() !== '' && text !== '\ufffd').map(loose);
  return { glyphs: more.length === 0 ? glyphs : [...glyphs, ...more], loose: more.length, unread };
}

/**
 * Units of a page within which two origins are the same: across the baseline, and along it. PDFium takes widths as
 * whole thousandths, so that the glyphs of a long string drift apart from where they are.
 */
const ACROSS = 0.3;
const ALONG = 0.3;
const DRIFT = 0.45;
/** Parts of the size of the font by which what is drawn twice may be apart. */
const TWICE = 0.15;
const CELL = 4;

function key(x: number, y: number): number {
  return Math.round(x / CELL) * 1_000_003 + Math.round(y / CELL);
}

const AROUND = [0, -1, 1].flatMap((dx) => [0, -1, 1].map((dy) => dx * 1_000_003 + dy));

function around(x: number, y: number): number[] {
  const middle = key(x, y);
  return AROUND.map((step) => middle + step);
}

function gridOf(glyphs: readonly Glyph[]): ReadonlyMap<number, Glyph[]> {
  const grid = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const cell = key(glyph.x, glyph.y);
    const there = grid.get(cell);
    if (there === undefined) grid.set(cell, [glyph]);
    else there.push(glyph);
  }
  return grid;
}

function nearest(grid: ReadonlyMap<number, Glyph[]>, { x, y }: Letter, taken: ReadonlySet<Glyph>): Glyph | null {
  let best: Glyph | null = null;
  let least = Infinity;
  for (const cell of around(x, y)) {
    for (const glyph of grid.get(cell) ?? []) {
      const along = Math.abs((x - glyph.x) * glyph.ux + (y - glyph.y) * glyph.uy);
      const across = Math.abs((y - glyph.y) * glyph.ux - (x - glyph.x) * glyph.uy);
      const isNear = across < ACROSS && along < Math.max(ALONG, DRIFT * glyph.width);
      if (isNear && along + across < least && !taken.has(glyph)) [best, least] = [glyph, along + across];
    }
  }
  return best;
}

/** TeX's fonts without letters have their ligatures where others have nothing (Cork and OT1 encodings). */
function ligature(glyph: Glyph, text: string): string {
  if (glyph.from?.show.state.font?.isNamed !== true || text.length !== 1) return text;
  return LIGATURES.get(text.charCodeAt(0)) ?? text;
}

const LIGATURES: ReadonlyMap<number, string> = new Map([
  [11, 'ff'],
  [12, 'fi'],
  [13, 'fl'],
  [14, 'ffi'],
  [15, 'ffl'],
  [27, 'ff'],
  [28, 'fi'],
  [29, 'fl'],
  [30, 'ffi'],
  [31, 'ffl'],
]);

function isBlank({ from }: Glyph): boolean {
  const code = from?.show.glyphs[from.index]?.code;
  return code === 32 || code === 160 || code === 3;
}
