/**
 * Test support: values that look issued but are made here, from a seed, so that no file of ours holds one.
 */
const SETS = {
  hex: '0123456789abcdef',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  lower: '0123456789abcdefghijklmnopqrstuvwxyz',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  alnum: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  digits: '0123456789',
} as const;

/** `length` characters of a set; the same seed gives the same ones. */
export function made(set: keyof typeof SETS, length: number, seed = 1): string {
  const signs = SETS[set];
  let state = (seed * 2_654_435_761 + length) >>> 0;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return signs.charAt((state >>> 8) % signs.length);
  }).join('');
}

/** A private key block with `lines` lines of made-up base64. */
export function madeKey(label = 'PRIVATE KEY', lines = 4): string {
  const body = Array.from({ length: lines }, (_, i) => made('alnum', 64, i + 7));
  return [`-----BEGIN ${label}-----`, ...body, `-----END ${label}-----`].join('\n');
}
