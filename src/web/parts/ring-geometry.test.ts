import { describe, expect, it } from 'vitest';
import { ARCS, ringPaths } from './ring-geometry.ts';

const ends = (path: string) => {
  const [fromX = 0, fromY = 0, , , , , , toX = 0, toY = 0] = path
    .split(/[MA ]+/u)
    .filter(Boolean)
    .map(Number);
  return { fromX, fromY, toX, toY };
};

describe('ringPaths', () => {
  it('draws the five arcs in the order of the loop', () => {
    expect(ringPaths(100, 10).map(({ arc }) => arc)).toEqual(ARCS);
  });

  it('keeps every end on the circle that the stroke fits into', () => {
    for (const { path } of ringPaths(100, 10)) {
      const { fromX, fromY, toX, toY } = ends(path);
      expect(Math.hypot(fromX - 50, fromY - 50)).toBeCloseTo(45, 1);
      expect(Math.hypot(toX - 50, toY - 50)).toBeCloseTo(45, 1);
    }
  });

  it('starts just right of the top, goes clockwise, and ends just left of it', () => {
    const paths = ringPaths(100, 10).map(({ path }) => ends(path));
    expect(paths.at(0)?.fromX).toBeGreaterThan(50);
    expect(paths.at(0)?.toX).toBeGreaterThan(80);
    expect(paths.at(-1)?.toX).toBeLessThan(50);
    expect(paths.at(-1)?.toY).toBeLessThan(10);
  });

  it('makes the hollow shorter by its rim at both ends', () => {
    for (const { path, hollow } of ringPaths(100, 10, 3)) {
      const whole = ends(path);
      const inner = ends(hollow);
      expect(Math.hypot(inner.fromX - whole.fromX, inner.fromY - whole.fromY)).toBeCloseTo(3, 1);
      expect(Math.hypot(inner.toX - whole.toX, inner.toY - whole.toY)).toBeCloseTo(3, 1);
    }
  });

  it('leaves the same gap between any two neighbours', () => {
    const paths = ringPaths(100, 10).map(({ path }) => ends(path));
    const gaps = paths.map((arc, index) => {
      const next = paths[(index + 1) % paths.length] ?? arc;
      return Math.hypot(next.fromX - arc.toX, next.fromY - arc.toY);
    });
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 1);
  });
});
