import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('given quotes, commas and line ends, then each cell stays one cell', () => {
  expect(csv([['a "b", c', 'two\nlines', 3, null]])).toBe('"a ""b"", c","two\nlines","3",""\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠SUM(A1)'])(
  'given %j from outside, then it is no formula',
  (text) => {
    expect(csv([[text]])).toBe(`"'${text}"\r\n`);
  },
);

test('given a number of our own below zero, then it stays a number', () => {
  expect(csv([[-1]])).toBe('"-1"\r\n');
});
