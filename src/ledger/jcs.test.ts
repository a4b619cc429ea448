import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise } from './jcs.ts';
import { vectors } from './testing/vectors.ts';

const published = vectors<{
  samples: { name: string; input: string; output: string }[];
  numbers: [string, string][];
  refusedNumbers: string[];
}>('jcs');

test.each(published.samples)('the published sample $name comes out byte for byte', ({ input, output }) => {
  expect(canonicalise(JSON.parse(input))).toBe(output);
});

test.each(published.numbers)('the double %s is written as %s (RFC 8785 Appendix B)', (bits, expected) => {
  expect(canonicalise(double(bits))).toBe(expected);
});

test.each(published.refusedNumbers)('the double %s has no JSON form', (bits) => {
  expect(() => canonicalise(double(bits))).toThrow(TypeError);
});

test.each([
  ['undefined', { a: undefined }],
  ['a function', () => 1],
  ['a big integer', 1n],
  ['a lone surrogate', 'a\ud800'],
  ['a lone surrogate in a name', { '\udc00': 1 }],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['a symbol as a name', { [Symbol('a')]: 1 }],
  ['a hole', Object.assign([1], { length: 2 })],
])('%s is refused', (_what, value) => {
  expect(() => canonicalise(value)).toThrow(TypeError);
});

test('a cycle is refused, the same value twice is not', () => {
  const inner = { a: 1 };
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  expect(canonicalise([inner, inner])).toBe('[{"a":1},{"a":1}]');
  expect(() => canonicalise(cycle)).toThrow('cycle');
});

test('canonical text is read back to the same value and written again to the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const once = canonicalise(value);
      expect(canonicalise(JSON.parse(once))).toBe(once);
      expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

function double(bits: string): number {
  return new DataView(Uint8Array.from(Buffer.from(bits, 'hex')).buffer).getFloat64(0);
}
