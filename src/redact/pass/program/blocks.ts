import { BEYOND, DIGIT, LETTER, LINE_END, RUN_SIGN, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** Sixteen bytes at a time. `assembly/blocks.ts` stands in its place where SIMD does the same. */
export const BLOCK = 16;

/** A bit for every byte of a block that runs are made of, the first byte lowest. */
export function runBits(at: number): number {
  return bitsOf(at, LETTER | DIGIT | RUN_SIGN);
}

/** Carriage returns and line feeds. */
export function lineEndBits(at: number): number {
  return bitsOf(at, LINE_END);
}

/** Space, tab and line ends. */
export function whiteBits(at: number): number {
  return bitsOf(at, WHITE);
}

export function signBits(at: number, sign: number): number {
  let bits = 0;
  for (let i = 0; i < BLOCK; i += 1) if (byteAt(at + i) === sign) bits |= 1 << i;
  return bits;
}

/** Whether a block holds nothing beyond ASCII. */
export function isPlain(at: number): boolean {
  for (let i = 0; i < BLOCK; i += 1) {
    if (isOf(byteAt(at + i), BEYOND)) return false;
  }
  return true;
}

/** How many of the lowest bits are set before the first that is not. */
export function lowOnes(bits: number): number {
  return 31 - Math.clz32(~bits & -~bits);
}

/** How many of the sixteen bits are set, from the highest down to the first that is not. */
export function highOnes(bits: number): number {
  return Math.clz32(~(bits << 16));
}

function bitsOf(at: number, classes: number): number {
  let bits = 0;
  for (let i = 0; i < BLOCK; i += 1) if (isOf(byteAt(at + i), classes)) bits |= 1 << i;
  return bits;
}
