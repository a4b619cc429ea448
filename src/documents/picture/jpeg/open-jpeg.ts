import { decode } from 'jpeg-js';
import type { Budget } from '../../limits.ts';
import { type Refused, refused } from '../../document.ts';
import { printable } from '../printable.ts';
import type { Raster } from '../raster.ts';
import { frameOf, isOfPixels } from './bare.ts';
import { orientationOf, upright } from './orientation.ts';
import { type Segment, jpegOf, segmentsOf } from './segments.ts';

/** A JPEG's picture, and the file with its pixels alone, as they were coded; null where they have to be turned. */
export interface JpegRaster extends Raster {
  readonly bare: Uint8Array | null;
}

/** The pixels of a JPEG, upright, what its metadata says, and what a copy will not have. */
export function openJpeg(bytes: Uint8Array, budget: Budget): JpegRaster | Refused {
  const read = segmentsOf(bytes);
  if (read === null) return refused('damaged', 'is no whole JPEG picture');
  const frame = frameOf(read.segments);
  if (frame === null) return refused('unknown', 'is a JPEG picture that is coded in a way that is not read');
  const size = frame.width * frame.height;
  if (size > budget.limits.pixels || !budget.takeBytes(size * 4))
    return refused('too-large', 'is a picture of more pixels than are read');
  const bare = jpegOf(read.segments.filter(isOfPixels));
  const pixels = decodePixels(bare, size);
  if (pixels === null) return refused('damaged', 'is a JPEG picture whose pixels cannot be read');
  const orientation = orientationOf(read.segments);
  const others = read.segments.filter((segment) => !isOfPixels(segment) && !isJfif(segment));
  return {
    kind: 'raster',
    pixels: upright({ ...frame, rgba: pixels }, orientation),
    texts: others.flatMap(({ data }) => printable(data)),
    dropped: [
      ...(others.length > 0 ? ['what a picture says beside its pixels'] : []),
      ...(read.rest > 0 ? ['bytes after the end of a picture'] : []),
    ],
    bare: orientation === 1 ? bare : null,
  };
}

/** The header that every JPEG has, without a thumbnail: nobody misses it. */
function isJfif({ marker, data }: Segment): boolean {
  return marker === 0xe0 && data.length === 14;
}

/** Bytes that the decoder takes for a pixel, with its tables. */
const MEMORY = 40;

/** The decoder's own faults end here. */
function decodePixels(jpeg: Uint8Array, size: number): Uint8Array | null {
  try {
    const { data, width, height } = decode(jpeg, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: size / 1e6 + 1,
      maxMemoryUsageInMB: (size * MEMORY) / 1e6 + 64,
    });
    return width * height === size ? data : null;
  } catch {
    return null;
  }
}
