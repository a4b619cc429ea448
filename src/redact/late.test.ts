import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64, toBase64Url, toHex, utf8 } from './encodings.ts';
import { numbering } from './numbering.ts';
import { redact } from './redact.ts';
import { removeValue } from './remove-value.ts';
import { survives, survivors } from './survives.ts';

const mark = '[removed #1]';

/** Text without a secret of any detector, as it is stored. */
function stored(text: string): Parameters<typeof removeValue>[0] {
  return redact(text, { fingerprint: (value) => value, numbering: numbering() }).safe;
}

const value = 'Blauer Wal <7> & "Söhne"';
const forms: Record<string, string> = {
  raw: value,
  url: encodeURIComponent(value),
  json: JSON.stringify(value).slice(1, -1),
  html: value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  hex: toHex(utf8(value)),
  'upper hex': toHex(utf8(value)).toUpperCase(),
  base64: toBase64(utf8(value)),
  'base64 inside': toBase64(utf8(`x: ${value}, y`)),
  'base64 for addresses': toBase64Url(utf8(`ab${value}`)),
};

describe('removing a value late', () => {
  it.each(Object.entries(forms))('takes it out as %s', (_, form) => {
    const { safe, count } = removeValue(stored(`before ${form} after`), value, mark);
    expect(String(safe)).toBe(`before ${mark} after`);
    expect(count).toBe(1);
  });

  it('takes every occurrence and leaves the rest', () => {
    expect(removeValue(stored('zebra, zebras, Zebra'), 'zebra', mark)).toMatchObject({ count: 2 });
    expect(removeValue(stored('nothing here'), 'zebra', mark)).toMatchObject({ count: 0 });
  });

  it('leaves placeholders that stand there, even when the value is part of one', () => {
    expect(String(removeValue(stored(`${mark} removed`), 'removed', mark).safe)).toBe(`${mark} ${mark}`);
  });

  it('leaves nothing that the byte search would find', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 6, maxLength: 30 }),
        fc.string({ maxLength: 20 }),
        (secret, around) => {
          fc.pre(secret.trim() === secret && !secret.includes('□'));
          const text = stored(
            `${around} ${secret} ${encodeURIComponent(secret.toWellFormed())} ${toHex(utf8(secret))}`,
          );
          const left = String(removeValue(text, secret, '□').safe);
          expect(survives(utf8(left), secret)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the byte search', () => {
  it.each(Object.entries(forms))('sees it as %s', (_, form) => {
    expect(survives(utf8(`....${form}....`), value)).toBe(true);
  });

  it('sees it in UTF-16 of either order', () => {
    const little = new Uint8Array(Buffer.from(value, 'utf16le'));
    expect(survivors(little, value)).toEqual([{ form: 'utf-16le', at: 0 }]);
    expect(
      survivors(
        little.map((_, i) => little[i ^ 1] ?? 0),
        value,
      ),
    ).toEqual([{ form: 'utf-16be', at: 0 }]);
  });

  it('does not see what is not there', () => {
    expect(survives(utf8('Blauer Wal und Söhne'), value)).toBe(false);
    expect(survives(utf8('anything'), '')).toBe(false);
  });

  it('sees base64 at every place where the value can begin', () => {
    for (const before of ['', 'a', 'ab', 'abc'])
      expect(survives(utf8(toBase64(utf8(`${before}${value}zz`))), value)).toBe(true);
  });
});
