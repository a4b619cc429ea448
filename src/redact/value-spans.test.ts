import { expect, test } from 'vitest';
import { valueSpans } from './value-spans.ts';

/** What the spans hold. */
function found(text: string, ...values: readonly string[]): string[] {
  return valueSpans(text, values).map(({ start, end }) => text.slice(start, end));
}

test('given a value as it is, in URLs, in hex and within longer base64, then each is found, and nothing else', () => {
  const value = 'Wisteria & Lane/7';
  const base64 = Buffer.from(`user:${value}:end`).toString('base64');
  const hex = Buffer.from(value).toString('hex');
  const text = `a ${value} b ${encodeURIComponent(value)} c ${hex} d ${base64} e Wisteria Lane`;
  expect(found(text, value)).toEqual([value, encodeURIComponent(value), hex, base64]);
});

test('given values that overlap, then they go as one, in order and apart', () => {
  const text = 'abcdefgh abcd efgh';
  expect(valueSpans(text, ['cdef', 'abcde', 'efgh'])).toEqual([
    { start: 0, end: 8 },
    { start: 14, end: 18 },
  ]);
});

test('given nothing to look for, then nothing is found', () => {
  expect(found('anything', '')).toEqual([]);
  expect(found('anything')).toEqual([]);
});
