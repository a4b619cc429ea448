import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

test('given two texts, when they are compared, then the lines between the first and the last that differ are given', () => {
  expect(differenceOf('a\nb\nc\nd', 'a\nx\ny\nc\nd')).toEqual({ from: 2, mine: ['b'], theirs: ['x', 'y'] });
  expect(differenceOf('a\na', 'a')).toEqual({ from: 2, mine: ['a'], theirs: [] });
  expect(differenceOf('a', 'a')).toEqual({ from: 2, mine: [], theirs: [] });
});
