import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json.ts';
import type { Json } from './json.ts';
import { reading } from './refusal.ts';

test.each([
  ['{"a":1,"a":2}', 'json-duplicate-name'],
  ['{"a":1,"\\u0061":2}', 'json-duplicate-name'],
  ['{"a":1}x', 'json-malformed'],
  ['', 'json-malformed'],
  ['{"a":1,}', 'json-malformed'],
  ['[1,]', 'json-malformed'],
  ['01', 'json-malformed'],
  ['1e999', 'json-malformed'],
  ['"\\ud800"', 'json-malformed'],
  ['"a\nb"', 'json-malformed'],
  ['"\\x41"', 'json-malformed'],
  ['nul', 'json-malformed'],
  ['\ufeff{}', 'json-malformed'],
  ['['.repeat(100) + ']'.repeat(100), 'json-too-deep'],
])('%s is refused as %s', (text, code) => {
  expect(reading(() => readJson(text))).toMatchObject({ ok: false, code });
});

test('what JSON.parse reads from a serialised value, the strict reader reads too', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 2), (value, indent) => {
      expect(plain(readJson(JSON.stringify(value, null, indent)))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a million open brackets are refused and not a stack overflow', () => {
  expect(reading(() => readJson('['.repeat(1_000_000)))).toMatchObject({ code: 'json-too-deep' });
});

function plain(value: Json): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Map)) return value;
  const object: object = {};
  for (const [name, member] of value) Object.defineProperty(object, name, { value: plain(member), enumerable: true });
  return object;
}
