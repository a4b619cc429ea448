import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts';
import { reading } from './refusal.ts';

test('both alphabets agree with node and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64Url(toBase64Url(bytes), bytes.length)).toEqual(bytes);
    }),
  );
});

test.each(['AA', 'AA=', 'AAA', 'AB==', 'A A=', 'AAAA\n', 'AA==AA==', '====', 'A===', '-_==', '='])(
  'standard base64 %j is refused',
  (text) => {
    expect(reading(() => fromBase64(text))).toMatchObject({ ok: false, code: 'not-base64' });
  },
);

test.each(['AA==', 'AB', 'A', '+/8', 'AAAAAA'])('URL-safe base64 %j for one byte is refused', (text) => {
  expect(reading(() => fromBase64Url(text, 1))).toMatchObject({ ok: false, code: 'not-base64' });
});
