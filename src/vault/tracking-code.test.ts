import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, test } from 'vitest';
import { codeWords } from './tracking-code.ts';

test('takes eleven bits a word from the front', () => {
  expect(codeWords(new Uint8Array(32))).toBe(Array(7).fill('abandon').join('-'));
  expect(codeWords(new Uint8Array(32).fill(255))).toBe(Array(7).fill('zoo').join('-'));
  // 0x80 is the highest bit of the first word: index 1024 of the list
  expect(codeWords(Uint8Array.of(0x80, ...new Uint8Array(9)))).toBe(
    [wordlist[1024], ...Array(6).fill('abandon')].join('-'),
  );
});

test('all 77 bits count and the 78th does not', () => {
  const codes = Array.from({ length: 80 }, (_, bit) => codeWords(oneBit(bit)));
  expect(new Set(codes.slice(0, 77)).size).toBe(77);
  expect(codes.slice(77)).toEqual(Array(3).fill(codeWords(new Uint8Array(10))));
});

test('words come about equally often', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 20_000; i += 1) {
    for (const word of codeWords(createHash('sha256').update(String(i)).digest()).split('-'))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // 140,000 draws over 2,048 words: 68 each on average, a standard deviation of about 8
  expect(counts.size).toBe(2048);
  expect(Math.max(...counts.values())).toBeLessThan(68 + 6 * 8.3);
  expect(Math.min(...counts.values())).toBeGreaterThan(68 - 6 * 8.3);
});

test('too few bits are a defect', () => {
  expect(() => codeWords(new Uint8Array(9))).toThrow(RangeError);
});

function oneBit(bit: number): Uint8Array {
  const bytes = new Uint8Array(10);
  bytes[bit >> 3] = 0x80 >> (bit & 7);
  return bytes;
}
