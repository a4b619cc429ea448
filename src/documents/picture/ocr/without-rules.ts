import type { Grey } from './grey.ts';

/** Without the straight lines of tables and boxes, which OCR takes for letters. Dark on white in, dark on white out. */
export function withoutRules({ width, height, levels }: Grey): Grey {
  const left = Uint8Array.from(levels);
  const wipe = (start: number, count: number, step: number): void => {
    for (let k = 0; k < count; k += 1) left[start + k * step] = 255;
  };
  for (let y = 0; y < height; y += 1) forRuns(levels, y * width, width, 1, LONG_ACROSS, wipe);
  for (let x = 0; x < width; x += 1) forRuns(levels, x, height, width, LONG_DOWN, wipe);
  return { width, height, levels: left };
}

/** Longer than any stroke of a letter of up to about 25 pixels high. */
const LONG_ACROSS = 60;
const LONG_DOWN = 22;
/** Wider than this it is no line but an area, and that may hold letters. */
const MOST_THICK = 4;
const DARK = 200;

function forRuns(
  levels: Uint8Array,
  start: number,
  count: number,
  step: number,
  least: number,
  wipe: (start: number, count: number, step: number) => void,
): void {
  let run = 0;
  for (let k = 0; k <= count; k += 1) {
    if (k < count && (levels[start + k * step] ?? 255) < DARK) {
      run += 1;
      continue;
    }
    const from = start + (k - run) * step;
    if (run >= least && isThin(levels, from, run, step)) wipe(from, run, step);
    run = 0;
  }
}

/** Whether beside the middle of a run, a few pixels off on one side or the other, it is white again. */
function isThin(levels: Uint8Array, from: number, run: number, step: number): boolean {
  let white = 0;
  const across = step === 1 ? 0 : 1;
  if (across === 0) return true;
  for (let k = 0; k < run; k += 4) {
    const at = from + k * step;
    if ((levels[at - MOST_THICK] ?? 255) >= DARK || (levels[at + MOST_THICK] ?? 255) >= DARK) white += 1;
  }
  return white * 4 >= run / 2;
}
