import type { Pixels } from './ocr/grey.ts';

/** A picture that was decoded. */
export interface Raster {
  readonly kind: 'raster';
  readonly pixels: Pixels;
  /** What its metadata says in words. */
  readonly texts: readonly string[];
  /** What a copy will not have, in our words. */
  readonly dropped: readonly string[];
}
