import type { Dict } from './values.ts';

/** Undoes what was done to rows of samples so that they pack better (ISO 32000-1, 7.4.4.4; PNG, 9). */
export function unpredicted(data: Uint8Array, settings: Dict): Uint8Array {
  const predictor = whole(settings, 'Predictor', 1);
  if (predictor < 2) return data;
  const colours = whole(settings, 'Colors', 1);
  const bits = whole(settings, 'BitsPerComponent', 8);
  const step = Math.max(1, (colours * bits) >> 3);
  const width = Math.ceil((whole(settings, 'Columns', 1) * colours * bits) / 8);
  return predictor === 2 ? left(data, width, step) : png(data, width, step);
}

/** TIFF's predictor, for samples of a byte; others are left, since they hold pixels only. */
function left(data: Uint8Array, width: number, step: number): Uint8Array {
  const made = data.slice();
  for (let i = 0; i < made.length; i += 1) {
    if (i % width >= step) made[i] = (made[i] ?? 0) + (made[i - step] ?? 0);
  }
  return made;
}

function png(data: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.ceil(data.length / (width + 1));
  const made = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const to = row * width;
    const kind = data[from] ?? 0;
    for (let i = 0; i < width; i += 1) {
      const before = i >= step ? (made[to + i - step] ?? 0) : 0;
      const above = row > 0 ? (made[to + i - width] ?? 0) : 0;
      const corner = row > 0 && i >= step ? (made[to + i - width - step] ?? 0) : 0;
      made[to + i] = (data[from + 1 + i] ?? 0) + guess(kind, before, above, corner);
    }
  }
  return made;
}

function guess(kind: number, before: number, above: number, corner: number): number {
  if (kind === 1) return before;
  if (kind === 2) return above;
  if (kind === 3) return (before + above) >> 1;
  if (kind !== 4) return 0;
  const near = before + above - corner;
  const [a, b, c] = [Math.abs(near - before), Math.abs(near - above), Math.abs(near - corner)];
  if (a <= b && a <= c) return before;
  return b <= c ? above : corner;
}

function whole(settings: Dict, key: string, usual: number): number {
  const value = settings.get(key);
  return typeof value === 'number' && value >= 1 && value < 1 << 20 ? Math.trunc(value) : usual;
}
