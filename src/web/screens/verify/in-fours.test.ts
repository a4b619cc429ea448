import { expect, it } from 'vitest';
import { inFours } from './in-fours.ts';

it.each([
  ['0fa167b9', '0fa1 67b9'],
  ['0fa167', '0fa1 67'],
  ['', ''],
])('%j reads as %j', (hex, groups) => {
  expect(inFours(hex)).toBe(groups);
});
