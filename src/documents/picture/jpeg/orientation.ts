import type { Pixels } from '../ocr/grey.ts';
import type { Segment } from './segments.ts';

/** How a picture has to be turned to stand upright: Exif's tag 0x0112 (CIPA DC-008, 4.6.4), 1 where it is so already. */
export function orientationOf(segments: readonly Segment[]): number {
  for (const { marker, data } of segments) {
    if (marker !== 0xe1 || Buffer.from(data.subarray(0, 6)).toString('latin1') !== 'Exif\0\0') continue;
    return orientationIn(data.subarray(6));
  }
  return 1;
}

function orientationIn(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i += 1) {
    const at = directory + 2 + i * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The picture upright. */
export function upright({ width, height, rgba }: Pixels, orientation: number): Pixels {
  if (orientation === 1) return { width, height, rgba };
  const isTurned = orientation >= 5;
  const [wide, high] = isTurned ? [height, width] : [width, height];
  const made = new Uint8Array(rgba.length);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [column, row] = isTurned ? [y, x] : [x, y];
      // 2, 3, 7 and 8 come from the other side across, 3, 4, 6 and 7 from the other side down
      const fromX = [2, 3, 7, 8].includes(orientation) ? width - 1 - column : column;
      const fromY = [3, 4, 6, 7].includes(orientation) ? height - 1 - row : row;
      const from = (fromY * width + fromX) * 4;
      made.set(rgba.subarray(from, from + 4), (y * wide + x) * 4);
    }
  }
  return { width: wide, height: high, rgba: made };
}
