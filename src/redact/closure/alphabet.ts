/** How bytes are compared in a search. */
export interface Alphabet {
  /** For each byte 1 to 31, as the search files it; 0 where the byte is passed over. */
  readonly codes: Uint8Array;
  /** For each byte what it counts as; two bytes are the same where these are. */
  readonly signs: Uint8Array;
}

/** Every byte as it is. */
export const EVERY_BYTE: Alphabet = {
  codes: Uint8Array.from({ length: 256 }, (_, byte) => 1 + (byte % 31)),
  signs: Uint8Array.from({ length: 256 }, (_, byte) => byte),
};

const LETTERS_AND_DIGITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 65 && byte <= 90) return byte + 32;
  const counts = byte >= 128 || (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122);
  return counts ? byte : 0;
});

/**
 * Letters and digits, capitals as small ones; separators are passed over. So a value is met again however it was
 * wrapped, grouped or quoted: over a line end, in blocks of four, with a NUL beside every letter as in UTF-16.
 */
export const SKELETON: Alphabet = {
  codes: LETTERS_AND_DIGITS.map((sign) => (sign === 0 ? 0 : 1 + (sign % 31))),
  signs: LETTERS_AND_DIGITS,
};

/** What a byte counts as among letters and digits; 0 for a separator. */
export function signOf(byte: number): number {
  return LETTERS_AND_DIGITS[byte] ?? 0;
}
