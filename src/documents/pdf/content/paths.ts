import { type Value, numbersOf } from '../cos/values.ts';
import type { Content } from './walk.ts';

/** Lines or areas that were drawn. */
export interface Drawn {
  readonly content: Content;
  /** The first operator that builds it, and the one that paints it. */
  readonly from: number;
  readonly to: number;
  /** Left, bottom, right, top, on the surface. */
  readonly box: readonly [number, number, number, number];
  /** Whether it also bounds what is drawn later. */
  readonly isClip: boolean;
}

const BUILD: ReadonlyMap<string, number> = new Map([
  ['m', 2],
  ['l', 2],
  ['c', 6],
  ['v', 4],
  ['y', 4],
  ['re', 4],
  ['h', 0],
]);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);

/** Follows the operators that build and paint paths (ISO 32000-1, 8.5). */
export function paths(content: Content): {
  next(
    operation: number,
    operator: string,
    operands: readonly Value[],
    place: (x: number, y: number) => readonly [number, number],
  ): Drawn | null;
} {
  let from: number | null = null;
  let isClip = false;
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ([x, y]: readonly [number, number]): void => {
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  };
  return {
    next(operation, operator, operands, place) {
      const count = BUILD.get(operator);
      if (count !== undefined) {
        from ??= operation;
        const [x = 0, y = 0, width = 0, height = 0, ...more] = numbersOf(operands, count) ?? [];
        if (count > 0) take(place(x, y));
        if (operator === 're') {
          take(place(x + width, y + height));
          take(place(x + width, y));
          take(place(x, y + height));
        } else if (count >= 4) take(place(width, height));
        if (count === 6) take(place(more[0] ?? 0, more[1] ?? 0));
        return null;
      }
      if (operator === 'W' || operator === 'W*') isClip = true;
      if (!PAINT.has(operator) || from === null) return null;
      const done: Drawn = { content, from, to: operation, box, isClip: isClip || operator === 'n' };
      from = null;
      isClip = false;
      box = [Infinity, Infinity, -Infinity, -Infinity];
      return done;
    },
  };
}
