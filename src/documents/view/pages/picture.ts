import type { Refused } from '../../document.ts';
import type { Budget } from '../../limits.ts';
import { openJpeg } from '../../picture/jpeg/open-jpeg.ts';
import type { Pixels } from '../../picture/ocr/grey.ts';
import { openPng } from '../../picture/png/open-png.ts';
import { pagePng } from './page-png.ts';
import type { PageView } from './page-view.ts';

/**
 * A picture as a page. What a safe copy has instead of a value is painted and not written, so that nothing is marked on
 * it.
 */
export function picturePage(bytes: Uint8Array, kind: 'png' | 'jpeg', budget: Budget): PageView | Refused {
  const raster = kind === 'png' ? openPng(bytes, budget) : openJpeg(bytes, budget);
  if (raster.kind === 'refused') return raster;
  const pixels = smaller(raster.pixels);
  return { kind: 'page', png: pagePng(pixels), width: pixels.width, height: pixels.height, boxes: [] };
}

const MOST_DOTS = 6_000_000;

/** On white, and so small that it is shown soon: each dot is the mean of those that it stands for. */
function smaller({ width, height, rgba }: Pixels): Pixels {
  const by = Math.ceil(Math.sqrt((width * height) / MOST_DOTS));
  const [wide, high] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const made = new Uint8Array(wide * high * 4).fill(255);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        let [sum, count] = [0, 0];
        for (let row = y * by; row < Math.min(height, (y + 1) * by); row += 1) {
          for (let column = x * by; column < Math.min(width, (x + 1) * by); column += 1) {
            const at = (row * width + column) * 4;
            const opacity = rgba[at + 3] ?? 255;
            sum += ((rgba[at + channel] ?? 0) * opacity + 255 * (255 - opacity)) / 255;
            count += 1;
          }
        }
        made[(y * wide + x) * 4 + channel] = Math.round(sum / Math.max(1, count));
      }
    }
  }
  return { width: wide, height: high, rgba: made };
}
