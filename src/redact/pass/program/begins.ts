import { BLOCK } from './blocks.ts';
import { BEGINS, BEGIN_BITS } from './layout.ts';
import { byteAt, fourAt, product } from './memory.ts';

/** 2^32 over the golden ratio, made odd: spreads the bits of the folded bytes (Knuth, TAOCP 3, section 6.4). */
const FACTOR = 0x9e3779b1 | 0;

/** Of the first three of four folded bytes. `assembly/begins.ts` stands in the place of this file where SIMD does the same. */
export function beginHash(four: number): number {
  return product(four << 8, FACTOR) >>> (32 - BEGIN_BITS);
}

/** A bit for every byte of a block at which an anchor may begin, the first byte lowest. */
export function beginBits(at: number): number {
  let bits = 0;
  for (let i = 0; i < BLOCK; i += 1) bits |= mayBegin(at + i) << i;
  return bits;
}

function mayBegin(at: number): number {
  const sets = BEGINS + (beginHash(fourAt(at) | 0x20202020) << 1);
  return (byteAt(sets) >>> (byteAt(at + 3) & 7)) & (byteAt(sets + 1) >>> (byteAt(at + 4) & 7)) & 1;
}
