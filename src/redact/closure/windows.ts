import type { Alphabet } from './alphabet.ts';

/** Signs of a window: needles have at least as many. Six codes of five bits fill a small integer. */
export const WINDOW = 6;

const CODE_BITS = 5;
const MASK = 2 ** (WINDOW * CODE_BITS) - 1;

/** How many bytes may be passed over between two signs: a line end with indentation or the quote marks of mail. */
export const MOST_BETWEEN = 80;

export interface WindowNeedle<T> {
  /** What its bytes count as, without those that are passed over. */
  readonly signs: Uint8Array;
  readonly payload: T;
}

/** Calls `visit` with the first and the last byte of every place where a needle stands. */
export type WindowPass<T> = (bytes: Uint8Array, visit: (first: number, last: number, payload: T) => void) => void;

interface Entry<T> extends WindowNeedle<T> {
  /** Which sign of the needle is the last of its window. */
  readonly last: number;
}

/**
 * Builds a search for thousands of needles at once: the codes of the last six signs are one number, and a comparison
 * is made only where a needle has that number. Of three windows each needle is filed under the rarest, since
 * credentials of one issuer begin alike.
 */
export function windowPass<T>(needles: readonly WindowNeedle<T>[], { codes, signs }: Alphabet): WindowPass<T> {
  const entriesByWindow = new Map<number, Entry<T>[]>();
  const present = new Uint8Array(0x10000);
  for (const needle of needles) {
    if (needle.signs.length < WINDOW) throw new Error(`A needle needs at least ${WINDOW} signs.`);
    const end = needle.signs.length - 1;
    const windows = [end, (end + WINDOW) >> 1, WINDOW - 1].map((last) => ({
      last,
      window: windowAt(needle.signs, last, codes),
    }));
    const crowd = ({ window }: { window: number }) => entriesByWindow.get(window)?.length ?? 0;
    const { last, window } = windows.reduce((best, one) => (crowd(one) < crowd(best) ? one : best));
    const entries = entriesByWindow.get(window) ?? [];
    entries.push({ ...needle, last });
    entriesByWindow.set(window, entries);
    present[slotOf(window)] = 1;
  }
  return (bytes, visit) => {
    let window = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const code = codes[bytes[at] ?? 0] ?? 0;
      if (code === 0) continue;
      window = ((window << CODE_BITS) | code) & MASK;
      if (present[slotOf(window)] === 0) continue;
      for (const { signs: wanted, last, payload } of entriesByWindow.get(window) ?? []) {
        const first = walk(bytes, signs, at, wanted, last, -1);
        const end = first === null ? null : walk(bytes, signs, at, wanted, last, 1);
        if (first !== null && end !== null) visit(first, end, payload);
      }
    }
  };
}

function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}

function windowAt(signs: Uint8Array, last: number, codes: Uint8Array): number {
  let window = 0;
  for (let i = last - WINDOW + 1; i <= last; i += 1)
    window = ((window << CODE_BITS) | (codes[signs[i] ?? 0] ?? 0)) & MASK;
  return window;
}

/**
 * Compares the signs of a needle with the bytes from one place to the left or to the right, and returns the place of
 * the last one; null where they differ.
 */
function walk(
  bytes: Uint8Array,
  signs: Uint8Array,
  from: number,
  wanted: Uint8Array,
  index: number,
  step: 1 | -1,
): number | null {
  let at = from;
  let place = from;
  let between = 0;
  for (let i = index; i >= 0 && i < wanted.length; at += step) {
    if (at < 0 || at >= bytes.length || between > MOST_BETWEEN) return null;
    const sign = signs[bytes[at] ?? 0];
    if (sign === wanted[i]) {
      place = at;
      between = 0;
      i += step;
    } else if (sign === 0) between += 1;
    else return null;
  }
  return place;
}
