import { expect, test } from 'vitest';
import { rollingSum } from './rolling-sum.ts';

test.each([1, 4, 17])(
  'given a window of %d units, when it moves on, then its sum is that of its own text',
  (length) => {
    const text = 'a\u0000b 😀 the same again, the same again — ÿ\uFFFF';
    const sums = rollingSum(length, 123_456_789_012);
    let sum = sums.first(text);
    for (let start = 0; start + length < text.length; start += 1) {
      expect(sum).toBe(sums.first(text.slice(start)));
      sum = sums.next(text, start, sum);
    }
    expect(sum).toBe(sums.first(text.slice(text.length - length)));
  },
);

test('given two points, then the sums of one text are others', () => {
  expect(rollingSum(5, 7).first('hello')).not.toBe(rollingSum(5, 8).first('hello'));
});
