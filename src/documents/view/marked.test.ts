import { expect, test } from 'vitest';
import { occurrences } from './marked.ts';

const found = (text: string, ...words: readonly string[]): string[] =>
  occurrences(
    text,
    words.map((one, i) => ({ id: String(i), words: one })),
  ).map(({ id, start, end }) => `${id} ${start}-${end}`);

test.each([
  ['twice in a line', 'a [token #1] b [token #1]', ['[token #1]'], ['0 2-12', '0 15-25']],
  ['broken over lines', 'a [token\n  #1] b', ['[token #1]'], ['0 2-14']],
  ['without its space', '[token#1]', ['[token #1]'], ['0 0-9']],
  ['with a soft hyphen in it', '[to\u{ad}ken #1]', ['[token #1]'], ['0 0-11']],
  ['of a higher number', '[token #12]', ['[token #1]'], []],
  ['a name within a word', 'planning, ann', ['ann'], ['0 10-13']],
  ['a name at the end of a word', 'joann ann_b', ['ann'], []],
  ['a longer name that begins with another', 'svc-a-b', ['svc-a', 'svc-a-b'], ['1 0-7']],
  ['nothing but white space', 'a b', [' '], []],
])('given what is marked, %s, then it is found as a person would', (_what, text, words, spans) => {
  expect(found(text, ...words)).toEqual(spans);
});

test('given a name whose words stand in different blocks, then nothing is found across them', () => {
  expect(found('svc\0-a', 'svc-a')).toEqual([]);
});
