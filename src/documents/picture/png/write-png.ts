import { deflateSync } from 'node:zlib';
import type { Pixels } from '../ocr/grey.ts';
import { pngOf } from './chunks.ts';

/** Pixels as a PNG of three chunks: 8 bits a sample, colours, and opacity where the picture has any. */
export function writePng({ width, height, rgba }: Pixels): Uint8Array {
  const channels = isOpaque(rgba) ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8);
  return pngOf([
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: deflateSync(filtered(rgba, width, height, channels)) },
    { type: 'IEND', data: new Uint8Array(0) },
  ]);
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}

/** Each row as it differs from the one above it (PNG 9.2, filter 2): screens repeat themselves downwards. */
function filtered(rgba: Uint8Array, width: number, height: number, channels: 3 | 4): Uint8Array {
  const row = width * channels + 1;
  const made = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    made[y * row] = 2;
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        const at = (y * width + x) * 4 + channel;
        const above = y === 0 ? 0 : (rgba[at - width * 4] ?? 0);
        made[y * row + 1 + x * channels + channel] = (rgba[at] ?? 0) - above;
      }
    }
  }
  return made;
}
