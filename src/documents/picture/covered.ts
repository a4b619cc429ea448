import type { Pixels } from './ocr/grey.ts';
import type { Box, Seen } from './ocr/readings.ts';

/** What is painted over, a dark grey: red, green and blue. */
export const COVER = [0x33, 0x38, 0x40] as const;

/** How a covered stretch reads: as people mask a value, so that what stands behind it is not taken for it. */
export const COVERED_TEXT = '••••••••';

/** Words with those that OCR makes of covered stretches taken out, and the stretches themselves put in. */
export function withCovered(seen: readonly Seen[], covered: readonly Box[]): Seen[] {
  const left = seen.filter(({ box }) => !covered.some((cover) => isWithin(box, cover)));
  const lines = left.length === 0 ? 0 : Math.max(...left.map(({ line }) => line)) + 1;
  return [
    ...left,
    ...covered.map((box, i) => ({ text: COVERED_TEXT, confidence: 1, box, line: lineOf(box, left) ?? lines + i })),
  ];
}

function isWithin(box: Box, cover: Box): boolean {
  const across = Math.min(box.x1, cover.x1) - Math.max(box.x0, cover.x0);
  const down = Math.min(box.y1, cover.y1) - Math.max(box.y0, cover.y0);
  return across > 0 && down > 0 && across * down * 2 > (box.x1 - box.x0) * (box.y1 - box.y0);
}

/** The line of the nearest word beside it. */
function lineOf(cover: Box, seen: readonly Seen[]): number | null {
  let best: { readonly line: number; readonly far: number } | null = null;
  for (const { box, line } of seen) {
    const middle = (box.y0 + box.y1) / 2;
    if (middle < cover.y0 || middle > cover.y1) continue;
    const far = Math.max(cover.x0 - box.x1, box.x0 - cover.x1);
    if (best === null || far < best.far) best = { line, far };
  }
  return best?.line ?? null;
}

/** Rectangles of a painted picture that are covered; a JPEG blurs their edges. */
export function coveredBoxes({ width, height, rgba }: Pixels): Box[] {
  const done: Box[] = [];
  let open: Box[] = [];
  for (let y = 0; y <= height; y += 1) {
    const going: Box[] = [];
    for (const [x0, x1] of y < height ? runsOf(rgba, width, y) : []) {
      const above = open.find((box) => Math.abs(box.x0 - x0) <= BLUR && Math.abs(box.x1 - x1) <= BLUR);
      going.push(above === undefined ? { x0, y0: y, x1, y1: y + 1 } : { ...above, y1: y + 1 });
      if (above !== undefined) open = open.filter((box) => box !== above);
    }
    done.push(...open.filter(isCover));
    open = going;
  }
  return done;
}

const BLUR = 3;
const LEAST_WIDTH = 8;
const LEAST_HEIGHT = 6;

function isCover({ x0, y0, x1, y1 }: Box): boolean {
  return x1 - x0 >= LEAST_WIDTH && y1 - y0 >= LEAST_HEIGHT;
}

function runsOf(rgba: Uint8Array, width: number, y: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  for (let x = 0; x <= width; x += 1) {
    const isIn = x < width && isCoverAt(rgba, (y * width + x) * 4);
    if (isIn && from < 0) from = x;
    if (isIn || from < 0) continue;
    if (x - from >= LEAST_WIDTH) runs.push([from, x]);
    from = -1;
  }
  return runs;
}

/** JPEG moves a flat colour by a level or two. */
const TOLERANCE = 4;

function isCoverAt(rgba: Uint8Array, at: number): boolean {
  return COVER.every((level, channel) => Math.abs((rgba[at + channel] ?? 0) - level) <= TOLERANCE);
}
