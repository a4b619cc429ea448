import type { Pixels } from './grey.ts';

/** A picture of which each pixel is the mean of `by` times `by` of another; what does not fill one at its edges counts as far as it goes. */
export function reduced({ width, height, rgba }: Pixels, by: number): Pixels {
  if (by <= 1) return { width, height, rgba };
  const wide = Math.ceil(width / by);
  const high = Math.ceil(height / by);
  const made = new Uint8Array(wide * high * 4);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [x1, y1] = [Math.min(width, (x + 1) * by), Math.min(height, (y + 1) * by)];
      const count = (x1 - x * by) * (y1 - y * by);
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let row = y * by; row < y1; row += 1)
          for (let column = x * by; column < x1; column += 1) sum += rgba[(row * width + column) * 4 + channel] ?? 0;
        made[(y * wide + x) * 4 + channel] = Math.round(sum / count);
      }
    }
  }
  return { width: wide, height: high, rgba: made };
}
