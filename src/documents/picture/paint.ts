import { COVER } from './covered.ts';
import type { Pixels } from './ocr/grey.ts';
import type { Box } from './ocr/readings.ts';
import type { Covered } from './passage.ts';

/**
 * The picture with boxes painted over in one colour, a margin and what joins a box on its row with them. Nothing of
 * what was there is in the pixels any more.
 *
 * @param rgba red, green, blue and opacity of each pixel, a byte each, row by row; stays as it is
 */
export function paint(rgba: Uint8Array, width: number, height: number, covered: readonly Covered[]): Uint8Array {
  const painted = Uint8Array.from(rgba);
  const pixels: Pixels = { rgba, width, height };
  for (const { box } of covered) fill(painted, width, grown(box, pixels));
  return painted;
}

function fill(rgba: Uint8Array, width: number, { x0, y0, x1, y1 }: Box): void {
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) rgba.set([...COVER, 255], (y * width + x) * 4);
}

/** A gap of this share of the height ends a word; gaps between letters are half as wide. */
const GAP = 0.4;
/** So far, in heights, a word is followed: OCR may have lost a part of it. */
const FAR = 15;

/** A box with a margin, and as far to both sides as the word goes on. */
function grown({ x0, y0, x1, y1 }: Box, pixels: Pixels): Box {
  const high = Math.max(6, y1 - y0);
  const margin = Math.max(2, Math.round(high * 0.15));
  const top = Math.max(0, y0 - margin);
  const bottom = Math.min(pixels.height, y1 + margin);
  const gap = Math.max(3, Math.round(high * GAP));
  const reach = (from: number, step: 1 | -1): number => {
    let end = from;
    for (let x = from, blank = 0; Math.abs(x - from) < high * FAR && blank < gap; x += step) {
      if (x < 0 || x >= pixels.width) break;
      // of the rows above and below, the margin may hold something
      blank = hasInk(pixels, x, y0, y1) ? 0 : blank + 1;
      if (blank === 0) end = x;
    }
    return end;
  };
  return {
    x0: Math.max(0, reach(x0, -1) - margin),
    y0: top,
    x1: Math.min(pixels.width, reach(x1 - 1, 1) + 1 + margin),
    y1: bottom,
  };
}

/** More than noise, from one pixel of a column to the next. */
const EDGE = 28;

/** Whether the colour changes along a column: where a letter stands. */
function hasInk({ rgba, width }: Pixels, x: number, top: number, bottom: number): boolean {
  for (let y = top + 1; y < bottom; y += 1) {
    const at = (y * width + x) * 4;
    const above = at - width * 4;
    for (let i = 0; i < 3; i += 1) if (Math.abs((rgba[at + i] ?? 0) - (rgba[above + i] ?? 0)) > EDGE) return true;
  }
  return false;
}
