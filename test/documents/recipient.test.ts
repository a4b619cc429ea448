import { expect, test } from 'vitest';
import { handOf } from '../../src/documents/hand.ts';
import { recipientCopy } from '../../src/documents/recipient/recipient-copy.ts';
import { render } from '../../src/documents/report/render.ts';
import { job } from '../../src/redact/job.ts';
import { numbering } from '../../src/redact/numbering.ts';
import { madeCopyOf } from '../support/copy-of.ts';
import { needsPrograms } from '../support/servers/programs.ts';
import { smallPdf, text } from '../support/small-pdf.ts';
import { typeset } from '../support/typeset.ts';
import type { File } from './kit/file.ts';
import { fileOf } from './kit/file.ts';
import { flatText } from './kit/open-document.ts';
import { convertedOne } from './kit/office.ts';
import { pagesOf, textOf } from './kit/pdf.ts';
import { inFolder, tool, toolSays } from './kit/tool.ts';
import { type Sample, sample } from './samples/samples.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = 'Jürgen <Weiß> & Söhne';
const LINE = `Shared with ${NAME} (j.weiss@example.com) until 3 May 2026. Share 7f3k2q.`;

/** The copy for the recipient of a file as it would be released. */
async function copyFor({ name, bytes }: File, isReleased = false): Promise<File> {
  const master = isReleased ? bytes : new Uint8Array(await madeCopyOf(bytes, name));
  const recipient = { name: NAME, email: 'j.weiss@example.com', ends: Date.UTC(2026, 4, 3), share: '7f3k2q' };
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  const copy = await recipientCopy(master, name, recipient, hand);
  if (copy.kind === 'refused') throw new Error(`${name} ${copy.says}: ${copy.left.join('; ')}`);
  return { name, bytes: copy.bytes };
}

async function released(name: Sample): Promise<File> {
  return { name, bytes: await sample(name) };
}

/** How often the line stands on each page of a PDF, as poppler reads it. */
async function linesOn({ bytes }: File): Promise<number[]> {
  const pages = (await textOf(bytes)).split('\f').slice(0, await pagesOf(bytes));
  return pages.map((page) => page.replaceAll(/\s+/gu, ' ').split(LINE).length - 1);
}

const LONG = Array.from({ length: 120 }, (_, i) => `Line ${i} of a report.\n\n`).join('');

test(
  'given PDFs of TeX, of LibreOffice and of our own, turned pages among them, when a copy is made, then poppler reads the line on every page, and qpdf finds no fault',
  needsPrograms('pdftotext', 'pdfinfo', 'qpdf', 'pdflatex', 'soffice'),
  async () => {
    const [ofOffice] = await convertedOne([flatText({ body: '<text:p>One</text:p>' })], 'pdf');
    const report = await render(`---\ntitle: Report\n---\n\n${LONG}`, ['pdf']);
    if ('kind' in report || ofOffice === undefined) throw new Error('The files were not made.');
    const turned = smallPdf([text(72, 700, 'one'), `${text(72, 500, 'two')} q 2 0 0 2 9 9 cm`, 'Q 3 0 0 3 0 0 cm'], {
      page: '/Rotate 90 /CropBox [50 50 400 700]',
    });
    const tex = String.raw`\documentclass{article}\begin{document}One\newpage Two\end{document}`;
    const copies = [
      await copyFor({ name: 'tex.pdf', bytes: await typeset(tex) }),
      await copyFor(ofOffice),
      await copyFor({ name: 'report.pdf', bytes: report.get('pdf') ?? new Uint8Array() }, true),
      await copyFor({ name: 'turned.pdf', bytes: turned }),
    ];
    const counts = await Promise.all(copies.map(linesOn));
    expect(counts.map((pages) => [...new Set(pages)])).toEqual([[1], [1], [1], [1]]);
    expect(counts.map(({ length }) => length)).toEqual([2, 1, await pagesOf(report.get('pdf') ?? new Uint8Array()), 3]);
    for (const { bytes } of copies) {
      await inFolder(async (folder) => {
        await writeFile(join(folder, 'a.pdf'), bytes);
        expect((await tool('qpdf', ['--check', 'a.pdf'], folder)).code).toBe(0);
      });
    }
  },
);

test(
  'given files of Word, Excel, PowerPoint and LibreOffice, when a copy is made, then LibreOffice prints the line on every page',
  needsPrograms('soffice', 'pdftotext', 'pdfinfo'),
  async () => {
    const report = await render(`---\ntitle: Report\n---\n\n${LONG}`, ['docx']);
    if ('kind' in report) throw new Error('The report was not made.');
    const [odt, odp, ods] = [
      ...(await convertedOne([flatText({ body: '<text:p>One</text:p><text:p>Two</text:p>', header: 'Head' })], 'odt')),
      ...(await convertedOne([await released('powerpoint-notes.pptx')], 'odp')),
      ...(await convertedOne([await released('excel-sheet.xlsx')], 'ods')),
    ];
    if (odt === undefined || odp === undefined || ods === undefined) throw new Error('The files were not made.');
    const copies = [
      await copyFor(await released('word-headers.docx')),
      await copyFor(await released('word-tables.docx')),
      await copyFor({ name: 'report.docx', bytes: report.get('docx') ?? new Uint8Array() }, true),
      await copyFor(await released('excel-sheet.xlsx')),
      await copyFor(await released('powerpoint-notes.pptx')),
      ...(await Promise.all([odt, ods, odp].map((file) => copyFor(file)))),
    ];
    const printed = await convertedOne(copies, 'pdf');
    const counts = await Promise.all(printed.map(linesOn));
    expect(counts.map((pages) => [...new Set(pages)])).toEqual(copies.map(() => [1]));
    expect(counts[2]?.length).toBeGreaterThan(2);
  },
);

test(
  'given a page that hides its paragraphs, when a copy is made, then Chromium shows the line at its top and at its foot',
  needsPrograms('chromium', 'tesseract'),
  async () => {
    const page =
      '<!doctype html><html><head><style>p{display:none!important}p,bdi{color:#fff;font-size:0}</style></head><body><h1>Head</h1></body></html>';
    const { bytes } = await copyFor(fileOf('a.html', page), true);
    const said = await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.html'), bytes);
      const flags = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--window-size=1400,300',
        '--force-device-scale-factor=2',
      ];
      await toolSays('chromium', [...flags, '--screenshot=a.png', `file://${join(folder, 'a.html')}`], folder);
      return Buffer.from(await toolSays('tesseract', ['a.png', '-'], folder)).toString('utf8');
    });
    expect(said.match(/Shared with/gu)).toHaveLength(2);
  },
);
