import type { Glyph } from './glyph.ts';

/** Glyphs that stand beside one another on one baseline, with no gap as wide as that between columns. */
export interface Segment {
  readonly glyphs: readonly Glyph[];
  /** Where it begins and ends along its baseline. */
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly segments: readonly Segment[];
  /** Where its baseline is, across its direction. */
  readonly v: number;
  readonly size: number;
  /** Direction of the baseline, in degrees. */
  readonly angle: number;
}

/** The lines of a surface from top to bottom, each from left to right; what is turned stands after what is not. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const byAngle = Map.groupBy(glyphs, angleOf);
  return [...byAngle]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([angle, turned]) => rowsOf(turned).map((row) => lineOf(row, angle)));
}

export function angleOf({ ux, uy }: Glyph): number {
  const degrees = Math.round((Math.atan2(uy, ux) * 180) / Math.PI);
  return ((degrees % 360) + 360) % 360;
}

/** Along the baseline, and across it. */
export const along = ({ x, y, ux, uy }: Glyph): number => x * ux + y * uy;
export const across = ({ x, y, ux, uy }: Glyph): number => y * ux - x * uy;

/** Parts of the font's size: a gap wider than this is a space, and than that, the gap between two columns. */
export const SPACE = 0.16;
export const COLUMN = 1.1;
/** Glyphs whose baselines are nearer than this stand on one. */
const SAME_LINE = 0.35;

function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = [];
  let [at, size] = [Number.NaN, 0];
  for (const glyph of glyphs.toSorted((a, b) => across(b) - across(a))) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(across(glyph) - at) <= SAME_LINE * Math.max(0.5, Math.min(size, glyph.size))) {
      row.push(glyph);
    } else {
      rows.push([glyph]);
      [at, size] = [across(glyph), glyph.size];
    }
  }
  return rows;
}

function lineOf(row: readonly Glyph[], angle: number): Line {
  const sorted = row.toSorted((a, b) => along(a) - along(b));
  const segments: Segment[] = [];
  let own: Glyph[] = [];
  let end = -Infinity;
  const close = (): void => {
    const [first] = own;
    if (first !== undefined) segments.push({ glyphs: own, start: along(first), end });
    own = [];
  };
  for (const glyph of sorted) {
    const u = along(glyph);
    if (u - end > COLUMN * glyph.size) close();
    own.push(glyph);
    // spaces at the end do not bridge the gap to the next column
    if (glyph.text.trim() !== '' || own.length === 1)
      end = Math.max(own.length === 1 ? -Infinity : end, u + glyph.advance);
  }
  close();
  const [first] = row;
  return { segments, v: first === undefined ? 0 : across(first), size: first?.size ?? 0, angle };
}
