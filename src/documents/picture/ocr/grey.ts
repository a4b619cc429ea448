/** A picture of one brightness for each pixel: 0 black, 255 white; row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** Pixels as red, green, blue and opacity, a byte each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** The picture as it is, turned so that most of it is light: OCR is trained on dark text. */
export function plainGrey({ width, height, rgba }: Pixels): Grey {
  const levels = new Uint8Array(width * height);
  let sum = 0;
  for (let i = 0; i < levels.length; i += 1) {
    const level = brightness(rgba, i * 4);
    levels[i] = level;
    sum += level;
  }
  if (sum < levels.length * 128) for (let i = 0; i < levels.length; i += 1) levels[i] = 255 - (levels[i] ?? 0);
  return { width, height, levels };
}

/** Rec. 601's weights of red, green and blue. */
function brightness(rgba: Uint8Array, at: number): number {
  return (77 * (rgba[at] ?? 0) + 150 * (rgba[at + 1] ?? 0) + 29 * (rgba[at + 2] ?? 0)) >> 8;
}

/**
 * Over one colour, where the picture lets something shine through: over that of black and white which what can be seen
 * differs from, so that white letters on nothing are read too.
 */
export function opaque(pixels: Pixels): Pixels {
  const { width, height, rgba } = pixels;
  let [sum, seen] = [0, 0];
  let isOpaque = true;
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    if (alpha === 255) continue;
    isOpaque = false;
    break;
  }
  if (isOpaque) return pixels;
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    sum += brightness(rgba, at) * alpha;
    seen += alpha;
  }
  const ground = sum < seen * 128 ? 255 : 0;
  const over = new Uint8Array(rgba.length).fill(255);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    for (let i = at; i < at + 3; i += 1) over[i] = Math.round(((rgba[i] ?? 0) * alpha + ground * (255 - alpha)) / 255);
  }
  return { width, height, rgba: over };
}
