/**
 * Test support: values that look issued but are made here, from a seed, so that no file of ours holds one.
 */
const SETS = {
  hex: '0123456789abcdef',
  upperHex: '0123456789ABCDEF',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  lower: '0123456789abcdefghijklmnopqrstuvwxyz',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  alnum: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  upperAlnum: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  // BIP-173, without the letters that look like digits
  bech32: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l',
  upperBech32: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
  digits: '0123456789',
} as const;

export type SignSet = keyof typeof SETS;

export function isSignSet(name: string): name is SignSet {
  return Object.hasOwn(SETS, name);
}

/** `length` characters of a set; the same seed gives the same ones. */
export function made(set: SignSet, length: number, seed = 1): string {
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
