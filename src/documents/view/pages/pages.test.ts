import { describe, expect, test } from 'vitest';
import { picturesOf } from '../../../../test/documents/kit/pdf.ts';
import { needsPrograms } from '../../../../test/support/servers/programs.ts';
import { smallPdf, text } from '../../../../test/support/small-pdf.ts';
import { typeset } from '../../../../test/support/typeset.ts';
import { LIMITS, budget } from '../../limits.ts';
import { openPng } from '../../picture/png/open-png.ts';
import { writeJpeg } from '../../picture/jpeg/write-jpeg.ts';
import { viewDocument, viewPage } from '../view.ts';
import type { PageView } from './page-view.ts';

const MARKED = [{ id: 'V1', words: '[password #1]' }];

async function page(bytes: Uint8Array, name = 'a.pdf', number = 1, scale = 1): Promise<PageView> {
  const view = await viewPage(bytes, name, number, MARKED, { scale });
  if (view.kind !== 'page') throw new Error(`There is no page: ${view.says}`);
  return view;
}

function pixelsOf(png: Uint8Array) {
  const raster = openPng(png, budget(LIMITS));
  if (raster.kind === 'refused') throw new Error(raster.says);
  return raster.pixels;
}

/** Share of the dark dots of a page that lie within its boxes. */
function darkWithin({ png, boxes }: PageView): number {
  const { width, height, rgba } = pixelsOf(png);
  let [dark, within] = [0, 0];
  for (let at = 0; at < width * height; at += 1) {
    if ((rgba[at * 4] ?? 255) > 128) continue;
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height];
    dark += 1;
    if (boxes.some(({ x0, y0, x1, y1 }) => x >= x0 - 0.003 && x <= x1 + 0.003 && y >= y0 - 0.003 && y <= y1 + 0.003))
      within += 1;
  }
  return within / Math.max(1, dark);
}

test.each([
  ['upright', ''],
  ['turned to the right', '/Rotate 90'],
  ['upside down', '/Rotate 180'],
  ['cut at its edges', '/CropBox [50 300 500 800]'],
  ['of another origin', '/MediaBox [-100 -50 495 792]'],
])('given a page that is %s, when it is drawn, then the box lies where the placeholder is', async (_how, entries) => {
  const view = await page(smallPdf([text(72, 700, '[password #1]')], { page: entries }));
  expect(view.boxes).toHaveLength(1);
  expect(darkWithin(view)).toBe(1);
});

test('given a placeholder that is broken over lines, when the page is drawn, then each line has a box', async () => {
  const view = await page(smallPdf([`${text(72, 700, 'the [password')} ${text(72, 680, '#1] of old')}`]));
  expect(view.boxes).toMatchObject([{ id: 'V1' }, { id: 'V1' }]);
  const [first, second] = view.boxes;
  expect(first?.y1).toBeLessThan(second?.y0 ?? 0);
  expect(darkWithin(view)).toBeGreaterThan(0.5);
});

test('given a note on a page, when it is drawn, then the note is seen', async () => {
  const note = '<</Type /Annot /Subtype /Square /Rect [100 100 300 300] /C [0 0 0] /IC [0 0 0] /AP <</N 11 0 R>>>>';
  const look = { entries: '/Type /XObject /Subtype /Form /BBox [0 0 200 200]', data: '0 g 0 0 200 200 re f' };
  const view = await page(smallPdf([''], { more: [note, look], page: '/Annots [10 0 R]' }));
  const { width, height, rgba } = pixelsOf(view.png);
  expect(rgba[(Math.round(height - 400) * width + 400) * 4]).toBe(0);
});

test('given a page of the size of a wall, when it is drawn, then it has no more dots than a screen', async () => {
  const view = await page(
    smallPdf(['0 0 1 rg 0 0 14400 14400 re f'], { page: '/MediaBox [0 0 14400 14400]' }),
    'a.pdf',
    1,
    4,
  );
  expect(view.width * view.height).toBeLessThan(6_100_000);
});

test('given pictures, when they are shown, then each is one page of what it shows, smaller where it is large', async () => {
  const pixels = { width: 3_000, height: 2_500, rgba: new Uint8Array(3_000 * 2_500 * 4).fill(200) };
  const jpeg = writeJpeg(pixels);
  expect(await viewDocument(jpeg, 'a.jpg', [])).toEqual({ kind: 'pages', count: 1 });
  expect(await page(jpeg, 'a.jpg')).toMatchObject({ width: 1_500, height: 1_250, boxes: [] });
  expect(await viewPage(jpeg, 'a.jpg', 2, [])).toMatchObject({ kind: 'refused' });
});

describe('given a PDF that TeX made', needsPrograms('pdflatex', 'pdftoppm'), () => {
  test('when its pages are drawn, then they look as poppler draws them, and what is marked has its boxes', async () => {
    const lines = 'Words that go before and fill the line. '.repeat(7);
    const pdf = await typeset(String.raw`\documentclass{article}\usepackage[T1]{fontenc}\begin{document}
      ${lines} the key is [password \#1] and ${lines}\newpage The second [password \#1] page.\end{document}`);
    expect(await viewDocument(pdf, 'a.pdf', MARKED)).toEqual({ kind: 'pages', count: 2 });
    const poppler = await picturesOf(pdf, 144);
    for (const [i, png] of poppler.entries()) {
      const [own, other] = [await page(pdf, 'a.pdf', i + 1), pixelsOf(png)];
      expect(own.boxes.length).toBeGreaterThan(0);
      expect(Math.abs(own.width - other.width)).toBeLessThan(3);
      const share = (rgba: Uint8Array): number => rgba.reduce((sum, level) => sum + 255 - level, 0) / rgba.length;
      const [ours, theirs] = [share(pixelsOf(own.png).rgba), share(other.rgba)];
      expect(ours / theirs).toBeGreaterThan(0.8);
      expect(ours / theirs).toBeLessThan(1.25);
    }
  });
});
