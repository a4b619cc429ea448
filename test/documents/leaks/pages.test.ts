import { beforeAll, describe, expect, test } from 'vitest';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { pictureOf } from '../dirty/picture.ts';
import { inTex, setByTex } from '../dirty/tex.ts';
import { paragraph, styled } from '../dirty/xml.ts';
import { copied } from '../kit/copied.ts';
import { type File, fileOf } from '../kit/file.ts';
import { convertedOne } from '../kit/office.ts';
import { picturesOf } from '../kit/pdf.ts';
import { survivors } from '../kit/search.ts';
import { type View, viewsOf } from '../kit/views.ts';

const VALUE = `Plover-${made('alnum', 12, 12)}7`;
const OUTSIDE = needsPrograms(
  'soffice',
  'pdflatex',
  'pdftoppm',
  'pdfimages',
  'pdftotext',
  'qpdf',
  'tesseract',
  'exiftool',
);

describe.concurrent(
  'given a page that hides a value from the eye, or shows another one than its text says',
  OUTSIDE,
  () => {
    let picture = new Uint8Array();
    beforeAll(async () => {
      picture = new Uint8Array(await pictureOf(['Settings of the build', `Password: ${VALUE}`, 'Host: orders']));
    }, 120_000);

    test('when a black box lies over it, then it is gone from under the box', async () => {
      const box = String.raw`\noindent Password: ${inTex(VALUE)}\llap{\rule[-3pt]{8cm}{12pt}}`;
      await expectGone(await page(box));
    });

    test('when it is white on white, then it is gone', async () => {
      const white = String.raw`\noindent Remark.\par\noindent\pdfliteral{1 g 1 G}Password: ${inTex(VALUE)}\pdfliteral{0 g 0 G}\par Text.`;
      await expectGone(await page(white));
    });

    test('when one picture stands on two pages, then it is painted over on both', async () => {
      const twice = String.raw`\includegraphics[width=9cm]{screen.png}\newpage\includegraphics[width=12cm]{screen.png}`;
      await expectGone(await page(twice));
    });

    test('when one picture stands twice in a DOCX, then it is painted over', async () => {
      const frame = `<draw:frame svg:width="12cm" svg:height="4cm"><draw:image draw:mime-type="image/png"><office:binary-data>${Buffer.from(picture).toString('base64')}</office:binary-data></draw:image></draw:frame>`;
      const [file] = await convertedOne([fileOf('a.fodt', styled(paragraph(frame) + paragraph(frame)))], 'docx');
      if (file === undefined) throw new Error('LibreOffice made no DOCX');
      await expectGone(file);
    });

    test('when a font maps its glyphs to other letters, then no page shows it, or there is no copy', async () => {
      const file = await page(
        String.raw`\noindent The password of the build is ${inTex(VALUE)}`,
        String.raw`\pdfcompresslevel0\pdfobjcompresslevel0\pdfgentounicode1\input{glyphtounicode}`,
      );
      const mapped = { ...file, bytes: otherLetters(file.bytes) };
      const { copy } = await copied(mapped);
      if (copy.kind === 'refused') {
        expect(copy.says).toMatch(/\w/u);
        return;
      }
      const shown = await read(copy.bytes);
      expect(survivors(await read(mapped.bytes), [VALUE])).not.toEqual([]);
      expect(survivors(shown, [VALUE])).toEqual([]);
    });

    async function page(body: string, before = ''): Promise<File> {
      const source = String.raw`\documentclass[12pt]{article}${before}\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage{graphicx}
\begin{document}${body}\end{document}`;
      return { name: 'a.pdf', bytes: await setByTex(source, picture) };
    }
  },
);

async function expectGone(file: File): Promise<void> {
  const { copy } = await copied(file);
  expect(copy).toMatchObject({ kind: 'made' });
  if (copy.kind !== 'made') return;
  const [after = [], before = []] = await viewsOf([{ ...file, bytes: copy.bytes }, file]);
  expect(survivors(before, [VALUE])).not.toEqual([]);
  expect(survivors(after, [VALUE, VALUE.slice(8)])).toEqual([]);
}

/** What tesseract reads on the pages as poppler draws them. */
async function read(pdf: Uint8Array): Promise<View[]> {
  const pages = await picturesOf(pdf, 200);
  const views = await viewsOf(pages.map((bytes, i) => ({ name: `page-${i}.png`, bytes })));
  return views.flat();
}

/**
 * The same file whose tables from glyphs to letters (ISO 32000-2, 9.10.3) say the next letter for each. Numbers of the
 * same length, so that every offset holds.
 */
function otherLetters(pdf: Uint8Array): Uint8Array {
  const source = Buffer.from(pdf).toString('latin1');
  const shifted = source.replaceAll(
    /<(?<code>[0-9A-F]{2})> <00(?<letter>[3-7][0-9A-F])>/gu,
    (_, code: string, letter: string) => {
      const other = (Number.parseInt(letter, 16) + 1).toString(16).toUpperCase();
      return `<${code}> <00${other}>`;
    },
  );
  if (shifted === source) throw new Error('There is no table of letters in the file.');
  return new Uint8Array(Buffer.from(shifted, 'latin1'));
}
