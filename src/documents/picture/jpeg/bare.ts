import type { Segment } from './segments.ts';

/** Tables, frame, restart interval and scans: what the pixels need. */
const OF_PIXELS = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd]);

/** What of a JPEG makes its pixels, and Adobe's word on how its colours are coded, without which some look wrong. */
export function isOfPixels({ marker, data }: Segment): boolean {
  return OF_PIXELS.has(marker) || (marker === 0xee && data.length === 12 && isAdobe(data));
}

function isAdobe(data: Uint8Array): boolean {
  return Buffer.from(data.subarray(0, 5)).toString('latin1') === 'Adobe';
}

/** What the frame says of the picture (T.81 B.2.2): baseline and progressive of 8 bits are read. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The one frame of a JPEG; null where there is none, more than one, or one that is coded in a way that is not read. */
export function frameOf(segments: readonly Segment[]): Frame | null {
  const frames = segments.filter(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker),
  );
  const [frame] = frames;
  if (frames.length !== 1 || frame === undefined || frame.marker > 0xc2 || frame.data[0] !== 8) return null;
  const [, high = 0, low = 0, wide = 0, narrow = 0, components = 0] = frame.data;
  const [width, height] = [(wide << 8) | narrow, (high << 8) | low];
  return width === 0 || height === 0 || ![1, 3, 4].includes(components) ? null : { width, height };
}
