import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser, needsChromium } from '../../support/chromium.ts';
import { scale } from '../../support/scale.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { FAMILIES } from '../dirty/corpus.ts';
import { pagesInOffice } from '../kit/office.ts';
import { pagesOf } from '../kit/pdf.ts';
import { type Surveyed, surveyed } from './survey.ts';
import { tally } from './tally.ts';

const OUTSIDE = needsPrograms(
  ...(['soffice', 'pdftotext', 'pdftoppm', 'pdfinfo', 'pdfimages', 'pdfdetach', 'qpdf', 'exiftool'] as const),
  ...(['pdflatex', 'tesseract', 'unzip', 'tar', 'python3'] as const),
);
const SEEDS = Array.from({ length: scale(1, 12) }, (_, i) => 11 + i);
const counted = tally();
const IN_A_BROWSER = 'prints of Chromium';
const READY = [
  'workbooks of LibreOffice',
  'files of Word',
  'PDFs of TeX',
  'PDFs of LibreOffice',
  'pages, mails and bundles',
  'pictures',
];

/** Value survival 0: what we found is nowhere in the copy, for programs that we did not write. */
describe.concurrent('given documents with values at every place', OUTSIDE, () => {
  afterAll(() => console.log(counted.table()));

  test.each(READY)(
    'when %s are copied, then other programs see nothing of what was found, and the pages are as many as before',
    async (name) => await family(name),
  );

  test(
    'when prints of Chromium are copied, then other programs see nothing of what was found, and the pages are as many as before',
    needsChromium,
    async () => await family(IN_A_BROWSER),
  );
});

async function family(name: string): Promise<void> {
  const browser = name === IN_A_BROWSER ? await launchBrowser() : null;
  try {
    for (const seed of SEEDS) {
      const all = await surveyed((await FAMILIES[name]?.(seed, browser)) ?? []);
      for (const one of all) counted.add(one);
      expect(all.flatMap((one) => (one.kind === 'refused' ? [`${one.name} ${one.says}`] : []))).toEqual([]);
      expect(all.flatMap((one) => (one.kind === 'made' ? one.left.map((left) => told(one.name, left)) : []))).toEqual(
        [],
      );
      await expectSamePages(all);
    }
  } finally {
    await browser?.close();
  }
}

/** Values are made here and open nothing, so that a failing test may show them. */
function told(name: string, { value, by, as }: { value: string; by: string; as: string }): string {
  return `${name}: ${by} shows ${value} (${as})`;
}

async function expectSamePages(all: readonly Surveyed[]): Promise<void> {
  const made = all.filter((one) => one.kind === 'made');
  const office = made.filter(({ name }) => /\.(?:docx|xlsx|pptx|odt|ods|odp)$/u.test(name));
  if (office.length > 0) {
    const pages = await pagesInOffice([...office.map(({ before }) => before), ...office.map(({ after }) => after)]);
    expect(named(office, pages.slice(office.length))).toEqual(named(office, pages));
  }
  for (const { name, before, after } of made) {
    if (name.endsWith('.pdf')) expect(await pagesOf(after.bytes)).toBe(await pagesOf(before.bytes));
  }
}

function named(files: readonly { readonly name: string }[], pages: readonly number[]): string[] {
  return files.map(({ name }, i) => `${name}: ${pages[i]}`);
}
