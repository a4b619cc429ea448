// AssemblyScript; compiled and checked by `npm run build:pass`

export const BLOCK = 16;

// Which signs runs are made of, by the low and by the high half of a byte: a bit for every row of the ASCII table
// (2, 3, 4 and 6, 5, 7) in which the sign counts.
// @ts-ignore: decorator
@inline
export function runBits(at: i32): i32 {
  const block = v128.load(at);
  const low = i8x16.swizzle(
    i8x16(26, 30, 30, 30, 30, 31, 30, 30, 30, 30, 28, 5, 4, 7, 4, 13),
    v128.and(block, i8x16.splat(15)),
  );
  const high = i8x16.swizzle(
    i8x16(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0),
    i8x16.shr_u(block, 4),
  );
  return i8x16.bitmask(i8x16.ne(v128.and(low, high), i8x16.splat(0)));
}

// @ts-ignore: decorator
@inline
export function isPlain(at: i32): bool {
  return i8x16.bitmask(v128.load(at)) === 0;
}

// @ts-ignore: decorator
@inline
export function lowOnes(bits: i32): i32 {
  return ctz(~bits);
}

// @ts-ignore: decorator
@inline
export function highOnes(bits: i32): i32 {
  return clz(~(bits << 16));
}

// Carriage returns and line feeds.
// @ts-ignore: decorator
@inline
export function lineEndBits(at: i32): i32 {
  const block = v128.load(at);
  return i8x16.bitmask(v128.or(i8x16.eq(block, i8x16.splat(0x0a)), i8x16.eq(block, i8x16.splat(0x0d))));
}

// Space, tab and line ends.
// @ts-ignore: decorator
@inline
export function whiteBits(at: i32): i32 {
  const block = v128.load(at);
  const controls = i8x16.le_u(i8x16.sub(block, i8x16.splat(0x09)), i8x16.splat(4));
  return i8x16.bitmask(v128.or(controls, i8x16.eq(block, i8x16.splat(0x20))));
}

// @ts-ignore: decorator
@inline
export function signBits(at: i32, sign: i32): i32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>sign)));
}
