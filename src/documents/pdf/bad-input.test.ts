import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inFolder, toolSays } from '../../../test/documents/kit/tool.ts';
import { textOf } from '../../../test/documents/kit/pdf.ts';
import { copyOf } from '../../../test/support/copy-of.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { packed, smallPdf, text } from '../../../test/support/small-pdf.ts';
import { LIMITS } from '../limits.ts';

const secret = `Gull-${randomBytes(7).toString('hex')}-9!`;
const PLAIN = smallPdf([text(72, 700, `password: ${secret}`)]);

async function qpdf(bytes: Uint8Array, args: readonly string[]): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const path = join(folder, 'a.pdf');
    await writeFile(path, bytes);
    return await toolSays('qpdf', [...args, path, '-']);
  });
}

const latin = (said: string): Uint8Array => new Uint8Array(Buffer.from(said, 'latin1'));
const source = Buffer.from(PLAIN).toString('latin1');
const together = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const bomb = (): Uint8Array => deflateSync(deflateSync(new Uint8Array(200_000_000)));

describe('given a PDF that cannot be read', () => {
  test.each([
    ['only its beginning', PLAIN.subarray(0, 60), 'damaged'],
    ['bytes that only say that they are one', latin(`%PDF-1.7\n${randomBytes(400).toString('latin1')}`), 'damaged'],
    ['no page', smallPdf([]), 'damaged'],
    [
      'a content of 200 MB in 200 kB',
      smallPdf(['/X Do'], {
        resources: '/XObject <</X 10 0 R>>',
        more: [{ entries: '/Subtype /Form /BBox [0 0 9 9] /Filter [/FlateDecode /FlateDecode]', data: bomb() }],
      }),
      'too-large',
    ],
    ['forms that show each other twice, twenty deep', forms(20), 'too-large'],
    [
      'a picture of more pixels than are read',
      smallPdf(['/X Do'], {
        resources: '/XObject <</X 10 0 R>>',
        more: [packed('/Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 1', 'x')],
      }),
      'too-large',
    ],
  ])('%s, when it is copied, then it is refused', async (_what, bytes, reason) => {
    const copy = await copyOf(bytes, 'a.pdf', { limits: { ...LIMITS, bytes: 50_000_000 }, macros: 'drop' });
    expect(copy).toMatchObject({ kind: 'refused', reason });
  });

  test('of 10,000 pages, when it is copied, then it is refused for them', async () => {
    const copy = await copyOf(smallPdf(Array.from({ length: 10_000 }, () => '')), 'a.pdf');
    expect(copy).toMatchObject({ kind: 'refused', reason: 'too-large', says: 'has more pages than are read' });
  });

  test('and programs in it, when the policy refuses them, then it is refused for them', async () => {
    const bytes = smallPdf([''], { root: '/OpenAction <</S /JavaScript /JS (app.beep\\(\\))>>' });
    expect(await copyOf(bytes, 'a.pdf', { limits: LIMITS, macros: 'refuse' })).toMatchObject({ reason: 'macros' });
    expect(await copyOf(bytes, 'a.pdf')).toMatchObject({ kind: 'made', dropped: ['programs (JavaScript)'] });
  });
});

/** Forms of which each shows the next one twice. */
function forms(depth: number): Uint8Array {
  const more = Array.from({ length: depth }, (_, i) =>
    packed(
      `/Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X ${11 + i} 0 R>>>>`,
      '/X Do /X Do '.repeat(i < depth - 1 ? 1 : 0),
    ),
  );
  return smallPdf(['/X Do'], { resources: '/XObject <</X 10 0 R>>', more });
}

describe('given a PDF that is broken in a way that viewers mend', needsPrograms('qpdf', 'pdftotext'), () => {
  test.each([
    ['no table of its objects', () => latin(source.replace(/xref\n[^]*?trailer/u, 'trailer'))],
    ['something before its beginning', () => together(latin('HTTP 200 OK;\n'.repeat(20)), PLAIN)],
    ['an archive after its end', () => together(PLAIN, zipSync({ 'a.txt': strToU8(secret) }))],
    [
      'a tree of pages that leads back to itself',
      () =>
        latin(source.replace('/Count 1', '/Parent 2 0 R /Count 1').replace('/Kids [10 0 R]', '/Kids [10 0 R 2 0 R]')),
    ],
    ['a wrong length of its content', () => latin(source.replace(/\/Length \d+/u, '/Length 9999'))],
    ['streams of objects', () => qpdf(PLAIN, ['--object-streams=generate'])],
    ['a password for its author alone', () => qpdf(PLAIN, ['--encrypt', '', 'owner', '256', '--'])],
    [
      'old encryption with no password',
      () => qpdf(PLAIN, ['--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--']),
    ],
    ['pages in the order of loading', () => qpdf(PLAIN, ['--linearize'])],
  ])('%s, when it is copied, then the copy is whole and without the value', async (_what, make) => {
    const copy = await copyOf(await make(), 'a.pdf');
    expect(copy).toMatchObject({ kind: 'made' });
    const bytes = copy.kind === 'made' ? copy.bytes : new Uint8Array();
    expect(await textOf(bytes)).toBe('password: [password #1]\n\f');
    expect(Buffer.from(bytes).includes(secret)).toBe(false);
  });

  test('or locked with a password, when it is copied, then it is refused as locked', async () => {
    const bytes = await qpdf(PLAIN, ['--encrypt', 'user', 'owner', '256', '--']);
    expect(await copyOf(bytes, 'a.pdf')).toMatchObject({ reason: 'locked', says: 'is protected by a password' });
  });
});

test('given a text that speaks of PDF, when it is copied, then it is a text', async () => {
  const copy = await copyOf(latin('A file of the kind begins with %PDF-1.7 and a line end.\n'), 'a.txt');
  expect(copy).toMatchObject({ kind: 'made' });
});

test('given a PDF with films, signatures and an XFA form, when it is copied, then they are left out and told of', async () => {
  const bytes = smallPdf([text(72, 700, 'A form')], {
    page: '/Annots [10 0 R 11 0 R 12 0 R]',
    root: '/AcroForm <</Fields [11 0 R 12 0 R] /SigFlags 3 /XFA 13 0 R>>',
    more: [
      '<</Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent <</Assets <<>>>>>>',
      '<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /Rect [0 0 9 9] /V <</Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00>>>>>',
      '<</Type /Annot /Subtype /Widget /FT /Btn /T (Go) /Rect [0 0 9 9] /A <</S /Launch /F (a.exe)>>>>',
      packed('', '<xdp/>'),
    ],
  });
  expect(await copyOf(bytes, 'a.pdf')).toMatchObject({
    kind: 'made',
    dropped: expect.arrayContaining([
      'an XFA form',
      'digital signatures',
      'sounds, films and three-dimensional pictures',
      'actions that open or send something',
    ]),
  });
});
