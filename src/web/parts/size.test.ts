import { expect, it } from 'vitest';
import { sizeInWords } from './size.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_400, '3.4 kB'],
  [2_500_000, '2.5 MB'],
  [76_246_900_000, '76.2 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
