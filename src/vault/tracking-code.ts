import { wordlist } from '@scure/bip39/wordlists/english.js';

const WORDS = 7;
const BITS_A_WORD = 11;

/**
 * The first 77 bits of `bytes` as seven words of the English list of BIP-39 (2,048 words, 11 bits each), joined by `-`.
 * It has no check word: all 77 bits are secret, and a mistyped code is simply unknown.
 */
export function codeWords(bytes: Uint8Array): string {
  const words: string[] = [];
  for (let word = 0; word < WORDS; word += 1) words.push(wordAt(elevenBits(bytes, word * BITS_A_WORD)));
  return words.join('-');
}

function elevenBits(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let bit = from; bit < from + BITS_A_WORD; bit += 1) {
    value = value * 2 + ((byteAt(bytes, bit >> 3) >> (7 - (bit & 7))) & 1);
  }
  return value;
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  if (byte === undefined) throw new RangeError('A tracking code needs at least 77 bits.');
  return byte;
}

function wordAt(index: number): string {
  const word = wordlist[index];
  if (word === undefined) throw new RangeError('The word list is not the one of BIP-39.');
  return word;
}
