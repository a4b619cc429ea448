import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madeCopy } from '../../../test/documents/kit/made-copy.ts';
import { pagesOf, picturesOf } from '../../../test/documents/kit/pdf.ts';
import { inFolder, toolSays } from '../../../test/documents/kit/tool.ts';
import { needsChromium } from '../../../test/support/chromium.ts';
import { camera, pixelsOf } from '../../../test/support/screenshot.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { packed, smallPdf, text } from '../../../test/support/small-pdf.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const shoot = camera();

/** What tesseract reads on the pages of a PDF. */
async function readOn(pdf: Uint8Array): Promise<readonly string[]> {
  const pages = await picturesOf(pdf, 150);
  return await Promise.all(
    pages.map(async (page) => {
      const out = await inFolder(async (folder) => {
        const path = join(folder, 'page.png');
        await writeFile(path, page);
        return await toolSays('tesseract', [path, '-', '--psm', '6'], folder);
      });
      return Buffer.from(out).toString('utf8');
    }),
  );
}

const TIME = 300_000;

describe('given a PDF with a picture of a screen', { ...needsChromium, timeout: TIME }, () => {
  test(
    'on two of its pages, when it is copied, then the value is painted over in the picture itself, for both, and the rest can be read',
    needsPrograms('tesseract', 'pdftoppm', 'pdfinfo'),
    async () => {
      const value = `Gull-${randomBytes(6).toString('hex')}-9!`;
      const jpeg = await shoot(
        `<body style="font:22px monospace"><p>The harbour opens at noon<p>password: ${value}<p>and closes late`,
        { quality: 92, height: 260 },
      );
      const bytes = smallPdf(
        ['q 400 0 0 130 72 500 cm /I Do Q', `${text(72, 700, 'Page two')} q 300 0 0 97 100 300 cm /I Do Q`],
        {
          resources: '/XObject <</I 10 0 R>>',
          more: [
            {
              entries:
                '/Subtype /Image /Width 800 /Height 260 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
              data: jpeg,
            },
          ],
        },
      );
      const copy = await madeCopy(bytes, 'a.pdf');
      expect(await pagesOf(copy)).toBe(2);
      const [one = '', two = ''] = await readOn(copy);
      expect(one).toContain('harbour opens');
      expect(two).toContain('Page two');
      for (let at = 5; at + 5 <= value.length - 3; at += 1) expect(one + two).not.toContain(value.slice(at, at + 5));
    },
  );

  test(
    'that was scanned as black and white, when it is copied, then the value is painted over',
    needsPrograms('tesseract', 'pdftoppm'),
    async () => {
      const value = `Gull-${randomBytes(6).toString('hex')}-9!`;
      const { width, height, rgba } = pixelsOf(
        await shoot(`<body style="font:26px sans-serif"><p>The harbour opens at noon<p>password: ${value}`, {
          height: 200,
        }),
      );
      const row = Math.ceil(width / 8);
      const bits = new Uint8Array(row * height);
      for (let i = 0; i < width * height; i += 1) {
        const at = Math.floor(i / width) * row + ((i % width) >> 3);
        if ((rgba[i * 4] ?? 0) > 128) bits[at] = (bits[at] ?? 0) | (0x80 >> ((i % width) % 8));
      }
      const bytes = smallPdf(['q 500 0 0 125 40 600 cm /I Do Q'], {
        resources: '/XObject <</I 10 0 R>>',
        more: [
          packed(`/Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`, bits),
        ],
      });
      const [one = ''] = await readOn(await madeCopy(bytes, 'a.pdf'));
      expect(one).toContain('harbour opens');
      for (let at = 5; at + 5 <= value.length - 3; at += 1) expect(one).not.toContain(value.slice(at, at + 5));
    },
  );

  test(
    'with a font whose letters are not what they look like, when it is copied, then what is seen is painted over',
    needsPrograms('tesseract', 'pdftoppm'),
    async () => {
      const value = `Gull-${randomBytes(6).toString('hex')}-9!`;
      const bytes = smallPdf(
        [`BT /L 14 Tf 72 700 Td (The password: ${value}) Tj 0 -30 Td (another line of text) Tj ET`],
        {
          fonts: '/L 10 0 R',
          more: [
            '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R>>',
            packed('', liar()),
          ],
        },
      );
      const [one = ''] = await readOn(await madeCopy(bytes, 'a.pdf'));
      expect(one).toContain('another');
      for (let at = 5; at + 5 <= value.length - 3; at += 1) expect(one).not.toContain(value.slice(at, at + 5));
    },
  );
});

/** Says of every letter that it is another (ISO 32000-1, 9.10.3). */
function liar(): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const code = (sign: string | undefined): string => (sign ?? 'x').charCodeAt(0).toString(16);
  const rows = Array.from(signs, (sign, i) => `<${code(sign)}> <00${code(signs[(i * 7 + 11) % signs.length])}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
    1 begincodespacerange <00> <ff> endcodespacerange ${rows.length} beginbfchar ${rows.join('\n')} endbfchar endcmap end end`;
}
