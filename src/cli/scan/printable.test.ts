import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test('given any text, then it takes one line and holds nothing that steers a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
  expect(printable('Ü 語 🔑 plain')).toBe('Ü 語 🔑 plain');
  expect(printable('a\nb\u001b[2J\u202ec\u2028')).toBe('a\\u{a}b\\u{1b}[2J\\u{202e}c\\u{2028}');
});
