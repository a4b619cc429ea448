import type { Grey, Pixels } from './grey.ts';

/**
 * How much each pixel differs from the ground around it, as dark on white: text on a dark theme, on a coloured button
 * and on a page all become the same. The ground of a pixel is the nearest flat patch.
 */
export function difference({ width, height, rgba }: Pixels): Grey {
  const ground = nearestFlat(width, height, rgba);
  const levels = new Uint8Array(width * height);
  for (let i = 0; i < levels.length; i += 1) {
    const other = (ground[i] ?? i) * 4;
    const at = i * 4;
    const red = (rgba[at] ?? 0) - (rgba[other] ?? 0);
    const green = (rgba[at + 1] ?? 0) - (rgba[other + 1] ?? 0);
    const blue = (rgba[at + 2] ?? 0) - (rgba[other + 2] ?? 0);
    // letters of the ground's brightness in another colour count too
    const colour = Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) * 0.75;
    const far = Math.max(Math.abs(77 * red + 150 * green + 29 * blue) / 256, colour);
    levels[i] = 255 - Math.min(255, Math.max(0, far - NOISE) * GAIN);
  }
  return { width, height, levels };
}

/** JPEG leaves differences of a few levels around letters. */
const NOISE = 6;
/** Grey on grey, as the hints of a form are, comes out darker. */
const GAIN = 1.5;

/** A patch is flat where this many pixels in three rows hardly change: strokes of letters are narrower. */
const FLAT_WIDTH = 9;
const FLAT_STEP = 10;

/** For each pixel the index of the nearest flat one, by steps along rows and columns; its own where there is none. */
function nearestFlat(width: number, height: number, rgba: Uint8Array): Int32Array {
  const isFlat = flatPixels(width, height, rgba);
  const nearest = new Int32Array(width * height);
  const far = new Int32Array(width * height);
  for (let i = 0; i < nearest.length; i += 1) {
    nearest[i] = i;
    far[i] = isFlat[i] === 1 ? 0 : FARTHEST;
  }
  const take = (i: number, from: number): void => {
    const steps = (far[from] ?? FARTHEST) + 1;
    if (steps >= (far[i] ?? 0)) return;
    far[i] = steps;
    nearest[i] = nearest[from] ?? i;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      if (y > 0) take(i, i - width);
      if (x > 0) take(i, i - 1);
    }
  }
  for (let y = height - 1; y >= 0; y -= 1) {
    for (let x = width - 1; x >= 0; x -= 1) {
      const i = y * width + x;
      if (y < height - 1) take(i, i + width);
      if (x < width - 1) take(i, i + 1);
    }
  }
  return nearest;
}

const FARTHEST = 1 << 28;

function flatPixels(width: number, height: number, rgba: Uint8Array): Uint8Array {
  /** Whether a pixel is like the one before it and like the one above it. */
  const isCalm = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      if ((x === 0 || isLike(rgba, i, i - 1)) && (y === 0 || isLike(rgba, i, i - width))) isCalm[i] = 1;
    }
  }
  const isFlat = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    let run = 0;
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const below = y < height - 1 ? isCalm[i + width] : 1;
      run = isCalm[i] === 1 && below === 1 ? run + 1 : 0;
      if (run === FLAT_WIDTH) isFlat.fill(1, i - FLAT_WIDTH + 1, i + 1);
      else if (run > FLAT_WIDTH) isFlat[i] = 1;
    }
  }
  return isFlat;
}

function isLike(rgba: Uint8Array, one: number, other: number): boolean {
  for (let channel = 0; channel < 3; channel += 1)
    if (Math.abs((rgba[one * 4 + channel] ?? 0) - (rgba[other * 4 + channel] ?? 0)) > FLAT_STEP) return false;
  return true;
}
