import { type Matrix } from '../../pdf/content/matrix.ts';
import { type Dict, type Value, numbersOf } from '../../pdf/cos/values.ts';
import type { Printed } from '../printed.ts';

/** Between the line and the edges of the page, in points. */
const MARGIN = 10;
/** Lines are not made smaller than this part of their size while they can be set as two. */
const LEAST = 0.8;

/** How a page lies and how large it is: in its own units, and its unit in points (ISO 32000-1, table 30). */
interface Shown {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly turned: 0 | 90 | 180 | 270;
  readonly unit: number;
}

/** Which of some settings of the line goes to the foot of a page, and where: as the reader sees it, at the lower left. */
export function footOf<T extends Printed>(
  page: Dict,
  resolve: (value: Value) => Value,
  [one, two]: readonly [T, T],
): { readonly printed: T; readonly matrix: Matrix } {
  const shown = shownOf(page, resolve);
  const { left, bottom, right, top, turned, unit } = shown;
  const isUpright = turned === 0 || turned === 180;
  const width = (isUpright ? right - left : top - bottom) * unit;
  const room = Math.max(1, width - 2 * Math.min(MARGIN, width * 0.05));
  const printed = room / one.width >= LEAST ? one : two;
  const scale = Math.min(1, room / printed.width) / unit;
  const [x, y] = [(width - room) / 2 / unit, Math.min(MARGIN, width * 0.02) / 2 / unit];
  return { printed, matrix: placed(shown, scale, x, y) };
}

/** `x` and `y` count from the corner that is at the lower left when the page is shown. */
function placed({ left, bottom, right, top, turned }: Shown, scale: number, x: number, y: number): Matrix {
  if (turned === 90) return [0, scale, -scale, 0, right - y, bottom + x];
  if (turned === 180) return [-scale, 0, 0, -scale, right - x, top - y];
  if (turned === 270) return [0, -scale, scale, 0, left + y, top - x];
  return [scale, 0, 0, scale, left + x, bottom + y];
}

function shownOf(page: Dict, resolve: (value: Value) => Value): Shown {
  const media = boxOf(resolve(page.get('MediaBox')), resolve) ?? LETTER;
  const crop = boxOf(resolve(page.get('CropBox')), resolve) ?? media;
  const inner = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ] as const;
  const [left, bottom, right, top] = inner[2] - inner[0] < 1 || inner[3] - inner[1] < 1 ? media : inner;
  const rotate = resolve(page.get('Rotate'));
  const degrees = typeof rotate === 'number' ? ((rotate % 360) + 360) % 360 : 0;
  const turned = TURNS.find((one) => one === degrees) ?? 0;
  const unit = resolve(page.get('UserUnit'));
  return { left, bottom, right, top, turned, unit: typeof unit === 'number' && unit > 0 ? unit : 1 };
}

const TURNS = [0, 90, 180, 270] as const;
/** What viewers take for a page that does not say how large it is. */
const LETTER = [0, 0, 612, 792] as const;

/** Any two opposite corners (7.9.5). */
function boxOf(value: Value, resolve: (value: Value) => Value): readonly [number, number, number, number] | null {
  const [a, b, c, d] = numbersOf(Array.isArray(value) ? value.map(resolve) : value, 4) ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
