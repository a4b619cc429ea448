import type { Chunk } from './chunks.ts';

/** What the first chunk of a PNG says of its pixels (PNG 11.2.1). */
export interface Header {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey and opacity, 6 colours and opacity. */
  readonly colours: number;
  readonly isInterlaced: boolean;
}

/** Depths that each kind of pixels may have (PNG, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The header, or null where it is none that the specification allows. */
export function headerOf(chunk: Chunk | undefined): Header | null {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) return null;
  const view = new DataView(chunk.data.buffer, chunk.data.byteOffset, 13);
  const [depth, colours, compression, filter, interlace] = chunk.data.subarray(8);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (depth === undefined || colours === undefined || width === 0 || height === 0) return null;
  if (DEPTHS[colours]?.includes(depth) !== true) return null;
  if (compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) return null;
  return { width, height, depth, colours, isInterlaced: interlace === 1 };
}

/** Bytes of the pixels as they are filtered, before they are deflated; an upper bound where they are interlaced. */
export function filteredSize({ width, height, depth, colours, isInterlaced }: Header): number {
  const row = Math.ceil((width * depth * (SAMPLES[colours] ?? 4)) / 8) + 1;
  // Adam7's seven pictures have at most twice the rows, each with a byte for its filter and its last byte filled up
  return row * height + (isInterlaced ? height * 2 * 4 + 64 : 0);
}
