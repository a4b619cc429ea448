import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import { sha256 } from './sha256.ts';
import { nodeSha256 } from './testing/keys.ts';

test('the FIPS 180-4 example "abc"', () => {
  expect(toHex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('every length around the block edges agrees with node', () => {
  for (let length = 0; length <= 260; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
    expect(toHex(sha256(bytes))).toBe(toHex(nodeSha256(bytes)));
  }
});

test('any bytes agree with node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      expect(sha256(bytes)).toEqual(nodeSha256(bytes));
    }),
  );
});
