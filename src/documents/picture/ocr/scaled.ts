import type { Grey } from './grey.ts';

/** White around the picture: OCR reads letters at the very edge badly. */
export const MARGIN = 24;

/** The picture larger or smaller by cubic interpolation (Catmull and Rom), with a white margin around it. */
export function scaled({ width, height, levels }: Grey, factor: number): Grey {
  const wide = Math.max(1, Math.round(width * factor));
  const high = Math.max(1, Math.round(height * factor));
  const columns = weights(width, wide);
  const rows = weights(height, high);
  const across = new Float32Array(wide * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < wide; x += 1) across[y * wide + x] = mixed(columns, x, levels, row, 1);
  }
  const outer = wide + 2 * MARGIN;
  const made = new Uint8Array(outer * (high + 2 * MARGIN)).fill(255);
  for (let y = 0; y < high; y += 1) {
    const row = (y + MARGIN) * outer + MARGIN;
    for (let x = 0; x < wide; x += 1)
      made[row + x] = Math.min(255, Math.max(0, Math.round(mixed(rows, y, across, x, wide))));
  }
  return { width: outer, height: high + 2 * MARGIN, levels: made };
}

/** For each new place the four old ones that it is mixed of, and their shares. */
interface Weights {
  readonly places: Int32Array;
  readonly shares: Float32Array;
}

/** One pixel of four: this runs some twenty million times for a screen, so that nothing in it is a loop. */
function mixed({ places, shares }: Weights, i: number, of: ArrayLike<number>, from: number, step: number): number {
  const k = i * 4;
  return (
    (shares[k] ?? 0) * (of[from + (places[k] ?? 0) * step] ?? 0) +
    (shares[k + 1] ?? 0) * (of[from + (places[k + 1] ?? 0) * step] ?? 0) +
    (shares[k + 2] ?? 0) * (of[from + (places[k + 2] ?? 0) * step] ?? 0) +
    (shares[k + 3] ?? 0) * (of[from + (places[k + 3] ?? 0) * step] ?? 0)
  );
}

function weights(from: number, to: number): Weights {
  const places = new Int32Array(to * 4);
  const shares = new Float32Array(to * 4);
  for (let i = 0; i < to; i += 1) {
    const at = ((i + 0.5) * from) / to - 0.5;
    const first = Math.floor(at);
    const t = at - first;
    const own = [
      ((2 - t) * t - 1) * t * 0.5,
      ((3 * t - 5) * t * t + 2) * 0.5,
      ((4 - 3 * t) * t + 1) * t * 0.5,
      (t - 1) * t * t * 0.5,
    ];
    for (let k = 0; k < 4; k += 1) {
      places[i * 4 + k] = Math.min(from - 1, Math.max(0, first - 1 + k));
      shares[i * 4 + k] = own[k] ?? 0;
    }
  }
  return { places, shares };
}
