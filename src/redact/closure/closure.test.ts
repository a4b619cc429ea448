import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { toBase64, toBase64Url, toHex, utf8 } from '../encodings.ts';
import { closure } from './closure.ts';
import { tellingOf } from './telling.ts';

const value = `Kp7#${made('alnum', 14, 5)}&"ü`;
const long = made('alnum', 44, 9);

function stands(text: string | Uint8Array, values: readonly string[] = [value, long]): string[] {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const find = closure(values.map((one) => [one, one] as const));
  return find(bytes).map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)));
}

const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

describe('a value that is known', () => {
  it.each([
    ['as it is', value],
    ['in capitals', long.toUpperCase()],
    ['escaped for addresses', encodeURIComponent(value)],
    ['escaped for addresses in small letters', encodeURIComponent(value).toLowerCase()],
    ['with every byte escaped', Array.from(utf8(value), (byte) => `%${toHex(Uint8Array.of(byte))}`).join('')],
    ['in JSON', JSON.stringify(value).slice(1, -1)],
    ['in JSON of ASCII only', JSON.stringify(value).slice(1, -1).replace('ü', '\\u00fc')],
    ['in HTML', value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
    ['in HTML with numbers', value.replaceAll('&', '&#38;').replaceAll('"', '&#x22;')],
    ['in hexadecimal', toHex(utf8(value))],
    ['in capital hexadecimal', toHex(utf8(value)).toUpperCase()],
    ['in base64', toBase64(utf8(value))],
    ['in base64 for addresses', toBase64Url(utf8(value))],
    ['in base64 of UTF-16', toBase64(wide(long))],
  ])('is found %s', (_, form) => {
    expect(stands(`(before) ${form} (after)`)).toEqual([form]);
  });

  it.each([0, 1, 2])('is found in base64 of more than itself, %i bytes on', (shift) => {
    const run = toBase64(utf8(`${'x'.repeat(shift)}${value} and more`));
    expect(stands(`data: ${run}.`)).toEqual([run]);
  });

  it('is found in quoted-printable, over a soft line end', () => {
    const quoted = value.replace('ü', '=C3=BC').replace('"', '"=\r\n');
    expect(stands(`says ${quoted} here`)).toEqual([quoted]);
  });

  it.each([
    ['over a line end', `${long.slice(0, 20)}\n    ${long.slice(20)}`],
    ['in a mail that quotes', `${long.slice(0, 20)}\r\n> ${long.slice(20)}`],
    ['joined from two strings', `${long.slice(0, 20)}" + "${long.slice(20)}`],
    ['in blocks of four', (long.match(/.{1,4}/gu) ?? []).join(' ')],
    ['in a dump of its bytes', (toHex(utf8(long)).match(/../gu) ?? []).join(':')],
    ['in base64 over a line end', toBase64(utf8(long)).replace(/^.{40}/u, '$&\n')],
  ])('is found %s', (_, form) => {
    expect(stands(`see ${form} here`)).toEqual([form]);
  });

  it.each(['utf16le', 'utf-16be'])('is found in UTF-16, whole units of it: %s', (order) => {
    const little = wide(`die ${value} da`);
    const bytes = order === 'utf16le' ? little : little.map((_, i) => little[i ^ 1] ?? 0);
    const hits = closure([[value, 0]])(bytes);
    expect(hits.map(({ start, end }) => [start, end])).toEqual([[8, 8 + value.length * 2]]);
  });
});

describe('what only looks like it', () => {
  it('is not taken inside a longer word, as far as the value is short', () => {
    expect(stands('hunter22, xhunter2 and hunter2.', ['hunter2'])).toEqual(['hunter2']);
  });

  it('is not taken where an ordinary word stands in a sentence', () => {
    expect(stands('our summer party; password=summer\nsummer is near, "Summer"', ['summer'])).toEqual([
      'summer',
      'Summer',
    ]);
  });

  it('is not taken where other signs stand in it', () => {
    expect(stands('ab-cd1/x and ab+cd1/x', ['ab+cd1/x'])).toEqual(['ab+cd1/x']);
  });

  it('is not taken in base64 of other letters', () => {
    const run = toBase64(utf8(long));
    expect(stands(run.toUpperCase())).toEqual([]);
  });

  it('is not looked for when it is a blank to fill in or next to nothing', () => {
    expect(stands('password=changeme, a=b1c, x=<your-token>', ['changeme', 'b1c', '<your-token>'])).toEqual([]);
  });
});

describe('the search', () => {
  it('takes time that grows with the text, not with the values', () => {
    const values = Array.from({ length: 3000 }, (_, i) => `AKIA${made('base32', 16, i)}`);
    const find = closure(values.map((one) => [one, one] as const));
    const text = utf8('AKIA'.repeat(50_000));
    const from = performance.now();
    expect(find(text)).toEqual([]);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('leaves the rest of a file that holds a value in a long run of base64', () => {
    const run = toBase64(utf8(`${'lorem ipsum '.repeat(200)}${long}${' dolor sit'.repeat(200)}`));
    const [part, ...more] = stands(run);
    expect(more).toEqual([]);
    expect(part?.length).toBeLessThan(80);
  });
});

const anyValue = fc
  .tuple(fc.string({ minLength: 3, maxLength: 24 }), fc.nat({ max: 500 }))
  .map(([some, seed]) => `${some.trim()}${made('alnum', 6, seed)}`)
  .filter((some) => tellingOf(some) !== 'nowhere' && tellingOf(some) !== 'value');

const anyWay = fc.constantFrom<(some: string) => string>(
  (some) => some,
  (some) => encodeURIComponent(some),
  (some) => JSON.stringify(some).slice(1, -1),
  (some) => some.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;'),
  (some) => toHex(utf8(some)),
  (some) => toBase64(utf8(some)),
  (some) => toBase64(utf8(`ab${some}c`)),
);

describe('for any value', () => {
  it('every form of it is found, wherever it stands', () => {
    fc.assert(
      fc.property(anyValue, anyWay, fc.string({ maxLength: 30 }), (some, way, around) => {
        const form = way(some);
        const text = utf8(`${around} ${form} ${around}`);
        const hits = closure([[some, 0]])(text);
        const from = utf8(`${around} `).length;
        const to = from + utf8(form).length;
        // padding of base64 says nothing, and may be left or taken
        const least = to - (/=*$/u.exec(form)?.[0].length ?? 0);
        expect(hits.some(({ start, end }) => start <= from && end >= least)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
