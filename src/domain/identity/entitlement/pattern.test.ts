import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, matches, overlap } from './pattern.ts';

describe('covers', () => {
  test.each<[readonly string[], string, boolean]>([
    [['s3:*'], 's3:GetObject', true],
    [['s3:Get*'], 's3:*', false],
    [['s3:Get*', 's3:Put*'], 's3:GetObject', true],
    [['*'], '*', true],
    [['?*'], '*', false],
    [['a*', '?'], 'a?', true],
    [['*b', '*a', '*c'], '*', false],
    [['arn:aws:s3:::logs/*'], 'arn:aws:s3:::logs/2026/*', true],
    [['arn:aws:s3:::logs'], 'arn:aws:s3:::logs/*', false],
    [[], 's3:*', false],
    [[''], '', true],
    [['*a*', '*b*'], '*ab*', true],
  ])('%j around %s: %s', (outer, inner, answer) => expect(covers(outer, inner)).toBe(answer));

  test('given patterns that would take too long, then it says so', () => {
    const hard = Array.from({ length: 14 }, (_, i) => `*a${'?'.repeat(i)}*b${'?'.repeat(13 - i)}*`);
    expect(covers(hard, '*?????????????????????????*')).not.toBe(true);
  });
});

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('what is covered is matched wherever the inner one matches', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 3 }), pattern, text, (outer, inner, word) => {
      if (covers(outer, inner) === true && matches(inner, word))
        expect(outer.some((one) => matches(one, word))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('what is not covered has a text that shows it', () => {
  const words = ['', ...wordsUpTo(5)];
  fc.assert(
    fc.property(
      fc.array(pattern, { maxLength: 2 }),
      fc.string({ unit: fc.constantFrom('a', '*', '?'), maxLength: 3 }),
      (outer, inner) => {
        const short = outer.map((one) => one.slice(0, 3));
        const shown = words.some((word) => matches(inner, word) && !short.some((one) => matches(one, word)));
        expect(covers(short, inner)).toBe(!shown);
      },
    ),
    { numRuns: 500 },
  );
});

test('two patterns overlap exactly where a text is matched by both', () => {
  // the shortest text of two patterns has at most three characters of each
  const words = ['', ...wordsUpTo(6)];
  const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
  fc.assert(
    fc.property(short, short, (one, other) => {
      expect(overlap(one, other)).toBe(words.some((word) => matches(one, word) && matches(other, word)));
    }),
    { numRuns: 1000 },
  );
});

/** Every word of up to so many characters; a character that stands in no pattern is among them. */
function wordsUpTo(length: number): readonly string[] {
  if (length === 0) return [];
  const shorter = wordsUpTo(length - 1);
  const longest = length === 1 ? [''] : shorter.filter((word) => word.length === length - 1);
  return [...shorter, ...longest.flatMap((word) => ['a', 'b', 'c'].map((sign) => word + sign))];
}
