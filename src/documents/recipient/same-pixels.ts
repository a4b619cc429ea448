import type { Budget } from '../limits.ts';
import { openJpeg } from '../picture/jpeg/open-jpeg.ts';
import { plainJpeg } from '../picture/jpeg/examine-jpeg.ts';
import { plainPng } from '../picture/png/examine-png.ts';
import { openPng } from '../picture/png/open-png.ts';

/** Whether the picture stands at the top of its copy as it was: exactly, or as nearly as a photograph is coded. */
export function samePixels(kind: 'png' | 'jpeg', master: Uint8Array, copy: Uint8Array, budget: Budget): boolean {
  const before = kind === 'png' ? openPng(master, budget) : openJpeg(master, budget);
  const most = budget.limits.pixels;
  const after = (kind === 'png' ? plainPng(copy, most) : plainJpeg(copy, most))?.pixels;
  if (before.kind === 'refused' || after === undefined) return false;
  const { width, height, rgba } = before.pixels;
  if (after.width < width || after.height <= height) return false;
  let difference = 0;
  for (let y = 0; y < height; y += 1) {
    for (let i = 0; i < width * 4; i += 1)
      difference += Math.abs((rgba[y * width * 4 + i] ?? 0) - (after.rgba[y * after.width * 4 + i] ?? 0));
  }
  return difference <= width * height * 4 * (kind === 'png' ? 0 : MOST_OF_PHOTOGRAPHS);
}

/** Of 255, on average: coding once more at our quality changes less. */
const MOST_OF_PHOTOGRAPHS = 4;
