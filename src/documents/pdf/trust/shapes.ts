import type { Pixels } from '../engine/render.ts';

/** What a glyph looks like: its ink in a frame of few cells, how broad it is, and where it stands on its line. */
export interface Shape {
  readonly ink: readonly number[];
  /** Width by height, as a logarithm. */
  readonly breadth: number;
  /** Above and below the baseline, in parts of the size of the font. */
  readonly top: number;
  readonly bottom: number;
}

/** A specimen has its glyphs in cells of so many pixels, each so large, on a baseline so far from the cell's bottom. */
export const CELL = 64;
export const SIZE = 36;
export const BASE = 18;
export const COLUMNS = 16;

/** Side of the frame. */
const FRAME = 10;
/** Darker than this is ink. */
const INK = 150;

/** The shape in one cell of a specimen; null where there is none. */
export function shapeAt(pixels: Pixels, index: number): Shape | null {
  const left = (index % COLUMNS) * CELL;
  const down = Math.floor(index / COLUMNS) * CELL;
  const { rgba, width: row } = pixels;
  const isInk = (x: number, y: number): boolean => (rgba[((down + y) * row + left + x) * 4] ?? 255) < INK;
  let [x0, y0, x1, y1] = [CELL, CELL, -1, -1];
  for (let y = 0; y < CELL; y += 1) {
    for (let x = 0; x < CELL; x += 1) {
      if (!isInk(x, y)) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y0 === CELL) y0 = y;
      y1 = y;
    }
  }
  if (x1 < 0) return null;
  const [width, height] = [x1 - x0 + 1, y1 - y0 + 1];
  const cells = Array.from<number>({ length: FRAME * FRAME }).fill(0);
  for (let y = 0; y < FRAME * 3; y += 1) {
    for (let x = 0; x < FRAME * 3; x += 1) {
      const at = Math.floor(y / 3) * FRAME + Math.floor(x / 3);
      const dark = isInk(x0 + Math.floor((x * width) / (FRAME * 3)), y0 + Math.floor((y * height) / (FRAME * 3)));
      cells[at] = (cells[at] ?? 0) + (dark ? 1 : 0);
    }
  }
  const mean = cells.reduce((sum, one) => sum + one, 0) / cells.length;
  const length = Math.hypot(...cells.map((one) => one - mean)) || 1;
  return {
    ink: cells.map((one) => (one - mean) / length),
    breadth: Math.log(width / height),
    top: (CELL - BASE - y0) / SIZE,
    bottom: (CELL - BASE - y1) / SIZE,
  };
}

/** How much two shapes are alike: 1 where they are the same. */
export function likeness(one: Shape, other: Shape): number {
  let ink = 0;
  for (let i = 0; i < one.ink.length; i += 1) ink += (one.ink[i] ?? 0) * (other.ink[i] ?? 0);
  const frame =
    0.5 * Math.abs(one.breadth - other.breadth) + Math.abs(one.top - other.top) + Math.abs(one.bottom - other.bottom);
  return ink - 0.5 * frame;
}
