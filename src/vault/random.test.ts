import { expect, test } from 'vitest';
import { randomBlocks } from './random.ts';

test('given many requests across blocks, then each has its length and no byte sequence is given twice', () => {
  const random = randomBlocks();
  const given = Array.from({ length: 5000 }, () => Buffer.from(random(12)).toString('hex'));
  expect(given.every((hex) => hex.length === 24)).toBe(true);
  expect(new Set(given).size).toBe(5000);
});

test('given more than a block, then all of it is random', () => {
  const bytes = randomBlocks()(20_000);
  expect(bytes.length).toBe(20_000);
  expect(new Set(bytes.subarray(-1000)).size).toBeGreaterThan(100);
});
