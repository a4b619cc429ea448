import { apply, times } from '../content/matrix.ts';
import type { Show, Surface } from '../content/walk.ts';
import type { Letter } from '../engine/letters.ts';

/** A glyph on a surface, and what it reads as. */
export interface Glyph {
  text: string;
  /** Where it begins on its baseline. */
  readonly x: number;
  readonly y: number;
  /** The direction of its baseline, of length 1. */
  readonly ux: number;
  readonly uy: number;
  /** How far it goes, by itself and with the space that is added after it. */
  readonly width: number;
  readonly advance: number;
  /** Height of its font, on the surface. */
  readonly size: number;
  /** The operator that shows it, and which of its glyphs it is; null where only PDFium knows it. */
  readonly from: { readonly show: Show; readonly index: number } | null;
  box: readonly [number, number, number, number];
}

/** The glyphs of a surface, without letters yet. */
export function placed(surface: Surface): Glyph[] {
  return surface.shows.flatMap((show) => {
    const { state } = show;
    const matrix = times(show.matrix, state.ctm);
    const along = Math.hypot(matrix[0], matrix[1]);
    const up = Math.hypot(matrix[2], matrix[3]);
    const [ux, uy] = along === 0 ? [1, 0] : [matrix[0] / along, matrix[1] / along];
    const size = Math.abs(state.size) * up;
    return show.glyphs.map((glyph, index): Glyph => {
      const [x, y] = apply(matrix, glyph.at, state.rise);
      const sign = glyph.width < 0 ? -1 : 1;
      const width = Math.abs(glyph.width) * along;
      const space = state.characterSpace * state.scale * along * sign;
      const right = [x + ux * width, y + uy * width] as const;
      const [tx, ty] = [-uy * size * 0.8, ux * size * 0.8];
      const xs = [x, right[0], x + tx, right[0] + tx, x - tx / 4, right[0] - tx / 4];
      const ys = [y, right[1], y + ty, right[1] + ty, y - ty / 4, right[1] - ty / 4];
      return {
        text: '',
        x,
        y,
        ux: ux * sign,
        uy: uy * sign,
        width,
        advance: width + Math.max(0, space),
        size,
        from: { show, index },
        box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      };
    });
  });
}

/** A letter that no operator of ours shows, so that it can only be painted over. */
export function loose({ text, x, y, box }: Letter): Glyph {
  const width = Math.max(0.1, box[2] - x);
  return { text, x, y, ux: 1, uy: 0, width, advance: width, size: Math.max(1, box[3] - box[1]) * 1.3, from: null, box };
}
