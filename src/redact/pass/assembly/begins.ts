// AssemblyScript; compiled and checked by `npm run build:pass`
import { BEGINS, BEGIN_BITS, BEGIN_PLACES } from './layout';

const FACTOR = 0x9e3779b1;

// @ts-ignore: decorator
@inline
export function beginHash(four: i32): i32 {
  return ((four << 8) * FACTOR) >>> (32 - BEGIN_BITS);
}

// Writes down where in the table the sets stand of four places that lie four bytes apart.
// @ts-ignore: decorator
@inline
function placeSets(at: i32, i: i32): void {
  const folded = v128.or(v128.load(at + i), i8x16.splat(0x20));
  const product = i32x4.mul(i32x4.shl(folded, 8), i32x4.splat(FACTOR));
  v128.store(BEGIN_PLACES + i * 16, i32x4.shl(i32x4.shr_u(product, 32 - BEGIN_BITS), 1));
}

// @ts-ignore: decorator
@inline
function setsOf(i: i32): v128 {
  let sets = i16x8.splat(0);
  sets = v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i), sets, 0);
  sets = v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i + 16), sets, 1);
  sets = v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i + 32), sets, 2);
  sets = v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i + 48), sets, 3);
  sets = v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i + 4), sets, 4);
  sets = v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i + 20), sets, 5);
  sets = v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i + 36), sets, 6);
  return v128.load16_lane(BEGINS + load<i32>(BEGIN_PLACES + i + 52), sets, 7);
}

// For every byte the bit that its last three bits number.
// @ts-ignore: decorator
@inline
function chosenBits(at: i32): v128 {
  return i8x16.swizzle(
    i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0),
    v128.and(v128.load(at), i8x16.splat(7)),
  );
}

// @ts-ignore: decorator
@inline
export function beginBits(at: i32): i32 {
  placeSets(at, 0);
  placeSets(at, 1);
  placeSets(at, 2);
  placeSets(at, 3);
  const fourth = chosenBits(at + 3);
  const fifth = chosenBits(at + 4);
  const low = i8x16.shuffle(fourth, fifth, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const high = i8x16.shuffle(fourth, fifth, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  return i8x16.bitmask(
    i8x16.narrow_i16x8_s(
      i16x8.eq(v128.and(setsOf(0), low), low),
      i16x8.eq(v128.and(setsOf(8), high), high),
    ),
  );
}
