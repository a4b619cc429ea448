/**
 * A sum over a window of text that moves on by one unit in constant time (Karp and Rabin, “Efficient randomized
 * pattern-matching algorithms”, 1987): UTF-16 units are the coefficients of a polynomial, taken at a point modulo a prime.
 */
export interface RollingSum {
  /** Of the first window. */
  first(text: string): number;
  /** Of the window that begins one unit after `start`, from the sum of the one that begins there. */
  next(text: string, start: number, sum: number): number;
}

/** The largest prime below 2^26, so that every product is an exact double. */
const PRIME = 67_108_859;

/** Sums over `length` units; `point` is any whole number that is not negative. */
export function rollingSum(length: number, point: number): RollingSum {
  // neither 0 nor 1: they would tell nothing
  const base = 2 + (point % (PRIME - 3));
  let power = 1;
  for (let i = 1; i < length; i += 1) power = (power * base) % PRIME;
  return {
    first(text) {
      let sum = 0;
      for (let i = 0; i < length; i += 1) sum = (sum * base + unit(text, i)) % PRIME;
      return sum;
    },
    next(text, start, sum) {
      const without = (sum + PRIME - ((unit(text, start) * power) % PRIME)) % PRIME;
      return (without * base + unit(text, start + length)) % PRIME;
    },
  };
}

/** One more than it is, so that zeros at the beginning count. */
function unit(text: string, i: number): number {
  return text.charCodeAt(i) + 1;
}
