import { expect, test } from 'vitest';
import { isAccepted } from './licences.ts';

test('given a licence expression, when it is judged, then one accepted choice is enough and every part of it counts', () => {
  expect(isAccepted('MIT')).toBe(true);
  expect(isAccepted('(MIT OR GPL-3.0-or-later)')).toBe(true);
  expect(isAccepted('MIT AND ISC')).toBe(true);
  expect(isAccepted('MIT AND GPL-2.0-only')).toBe(false);
  expect(isAccepted('(MIT OR GPL-3.0-only) AND GPL-2.0-only')).toBe(false);
  expect(isAccepted('(MIT) AND (GPL-2.0-only OR ISC)')).toBe(false);
  expect(isAccepted('AGPL-3.0-only')).toBe(false);
  expect(isAccepted('UNLICENSED')).toBe(false);
});
