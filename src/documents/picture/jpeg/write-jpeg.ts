import { encode } from 'jpeg-js';
import type { Pixels } from '../ocr/grey.ts';
import { isOfPixels } from './bare.ts';
import { jpegOf, segmentsOf } from './segments.ts';

/** Of 100: what was painted is gone before it is coded, so this is about looks alone. */
const QUALITY = 92;

/** Pixels as a JPEG with nothing beside them. */
export function writeJpeg({ width, height, rgba }: Pixels): Uint8Array {
  const { data } = encode({ width, height, data: rgba }, QUALITY);
  const segments = segmentsOf(data)?.segments ?? [];
  return jpegOf(segments.filter(isOfPixels));
}
