import type { Arc } from '../../operations/views.ts';

/** The arcs in the order of the loop, clockwise from the top. */
export const ARCS: readonly Arc[] = ['received', 'classified', 'acted', 'verified', 'told'];

/** Degrees between two arcs, so that five read as five. */
const GAP = 9;
const SWEEP = 360 / ARCS.length;

export interface ArcPath {
  readonly arc: Arc;
  /** The whole arc. */
  readonly path: string;
  /** The same, shorter at both ends: drawn over it with a thinner stroke it leaves a closed outline. */
  readonly hollow: string;
}

/**
 * The SVG paths of a ring that just fits a square of `size`, drawn with strokes of `stroke` and outlines of `rim`
 * (all in user units). The first arc starts at twelve o'clock.
 */
export function ringPaths(size: number, stroke: number, rim = 0): readonly ArcPath[] {
  const radius = (size - stroke) / 2;
  const rimDegrees = (rim / radius / Math.PI) * 180;
  const path = (index: number, shorter: number) => {
    const from = point(size / 2, radius, index * SWEEP + GAP / 2 + shorter);
    const to = point(size / 2, radius, (index + 1) * SWEEP - GAP / 2 - shorter);
    return `M${from}A${round(radius)} ${round(radius)} 0 0 1 ${to}`;
  };
  return ARCS.map((arc, index) => ({ arc, path: path(index, 0), hollow: path(index, rimDegrees) }));
}

function point(centre: number, radius: number, degrees: number): string {
  const angle = (degrees / 180) * Math.PI;
  return `${round(centre + radius * Math.sin(angle))} ${round(centre - radius * Math.cos(angle))}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
