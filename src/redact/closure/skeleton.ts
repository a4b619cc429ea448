/** Letters and digits of some bytes, capitals made small, and where each stands. */
export interface Skeleton {
  readonly signs: Uint8Array;
  readonly at: Uint32Array;
}

/** For each byte what it counts as: 0 for a separator, itself or its small letter otherwise. */
const SIGNS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 65 && byte <= 90) return byte + 32;
  const counts = byte >= 128 || (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122);
  return counts ? byte : 0;
});

/**
 * Leaves separators out, so that a value is met again however it was wrapped, grouped or quoted: over a line end, in
 * blocks of four, with a NUL beside every letter as in UTF-16.
 */
export function skeleton(bytes: Uint8Array): Skeleton {
  const signs = new Uint8Array(bytes.length);
  const at = new Uint32Array(bytes.length);
  let count = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const sign = SIGNS[bytes[i] ?? 0] ?? 0;
    if (sign === 0) continue;
    signs[count] = sign;
    at[count] = i;
    count += 1;
  }
  return { signs: signs.subarray(0, count), at: at.subarray(0, count) };
}

/** What a byte counts as; 0 for a separator. */
export function signOf(byte: number): number {
  return SIGNS[byte] ?? 0;
}
