import { IDENTITY, apply, times } from '../content/matrix.ts';
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
  /** Where it is, where only PDFium knows it. */
  readonly box: Box | null;
}

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

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
        box: null,
      };
    });
  });
}

/** Where a glyph is, from below its baseline to the height of a capital letter; fonts that are set on their head too. */
export function boxOf({ x, y, ux, uy, width, size, from, box }: Glyph): Box {
  if (box !== null) return box;
  const [, , c, d] = from === null ? IDENTITY : times(from.show.matrix, from.show.state.ctm);
  const up = (from === null ? 1 : Math.sign(from.show.state.size) || 1) / (Math.hypot(c, d) || 1);
  const [tx, ty] = [c * up * size, d * up * size];
  const corners = [0, width].flatMap((along) =>
    [-0.22, 0.85].map((part): readonly [number, number] => [x + ux * along + tx * part, y + uy * along + ty * part]),
  );
  const [xs, ys] = [corners.map(([one]) => one), corners.map(([, one]) => one)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A letter that no operator of ours shows, so that it can only be painted over. */
export function loose({ text, x, y, box }: Letter): Glyph {
  const width = Math.max(0.1, box[2] - x);
  return { text, x, y, ux: 1, uy: 0, width, advance: width, size: Math.max(1, box[3] - box[1]) * 1.3, from: null, box };
}
