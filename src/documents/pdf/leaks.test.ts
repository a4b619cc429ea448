import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { madeCopy } from '../../../test/documents/kit/made-copy.ts';
import { textOf } from '../../../test/documents/kit/pdf.ts';
import { survivors } from '../../../test/documents/kit/search.ts';
import { viewsOf } from '../../../test/documents/kit/views.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { type PdfObject, packed, smallPdf, text } from '../../../test/support/small-pdf.ts';

const secret = (): string => `Gull-${randomBytes(7).toString('hex')}-9!`;
const HEAD = text(72, 780, 'Notes');

/** What gives a value away, so that it is known wherever else it stands. */
const said = (value: string): string => text(72, 740, `password: ${value}`);

interface Case {
  readonly contents: (value: string) => readonly string[];
  readonly more?: (value: string) => Parameters<typeof smallPdf>[1];
}

const hex = (value: string): string => Buffer.from(value, 'utf16le').swap16().toString('hex');
const form = (content: string): PdfObject =>
  packed('/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 3 0 R', content);

const CASES: Readonly<Record<string, Case>> = {
  'under a black box': { contents: (v) => [`${HEAD} ${said(v)} 0 g 60 730 400 30 re f`] },
  'in white on white': { contents: (v) => [`${HEAD} 1 g ${said(v)}`] },
  'in text that is not painted': { contents: (v) => [`${HEAD} 3 Tr ${said(v)}`] },
  'in text that only clips': { contents: (v) => [`${HEAD} q BT 7 Tr /F 12 Tf 72 700 Td (password: ${v}) Tj ET Q`] },
  'outside of the page': { contents: (v) => [`${HEAD} ${text(2000, 3000, `password: ${v}`)} ${text(-900, -80, v)}`] },
  'outside of the crop box': { contents: (v) => [HEAD + said(v)], more: () => ({ page: '/CropBox [0 0 300 300]' }) },
  'outside of the clip': { contents: (v) => [`${HEAD} q 0 0 10 10 re W n ${said(v)} Q`] },
  'in a layer that is off': {
    contents: (v) => [`${HEAD} /OC /L BDC ${said(v)} EMC`],
    more: () => ({
      root: '/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>',
      resources: '/Properties <</L 10 0 R>>',
      more: ['<</Type /OCG /Name (Layer)>>'],
    }),
  },
  'in two places of one line': { contents: (v) => [`${HEAD} ${said(v)} ${text(300, 740, `again ${v} end`)}`] },
  'on every page': {
    contents: (v) => [said(v), text(72, 500, `see ${v}`), text(90, 300, `(${v})`.replaceAll(/[()]/gu, '')), HEAD],
  },
  'in a form that several pages show': {
    contents: () => ['/X Do', `q 1 0 0 1 20 -40 cm /X Do Q`, HEAD],
    more: (v) => ({ resources: '/XObject <</X 10 0 R>>', more: [form(said(v))] }),
  },
  'in a form within a form': {
    contents: () => ['q .5 0 0 .5 0 0 cm /X Do Q'],
    more: (v) => ({
      resources: '/XObject <</X 10 0 R /Y 11 0 R>>',
      more: [form('q 0 1 -1 0 600 0 cm /Y Do Q'), form(said(v))],
    }),
  },
  'in a form that no page shows': {
    contents: (v) => [said(v)],
    more: (v) => ({ resources: '/XObject <</X 10 0 R>>', more: [form(text(10, 10, v))] }),
  },
  'letter by letter': {
    contents: (v) => [
      `${HEAD} BT /F 12 Tf 72 700 Td [${Array.from(`password: ${v}`, (sign) => `(${sign}) -20`).join(' ')}] TJ ET`,
    ],
  },
  'letter by letter, drawn from the end': {
    contents: (v) => [
      HEAD,
      Array.from(`password: ${v}`, (sign, i) => `BT /F 10 Tf ${72 + 8 * i} 700 Td (${sign}) Tj ET`)
        .toReversed()
        .join(' '),
    ],
  },
  'turned by a quarter': { contents: (v) => [`${HEAD} BT /F 12 Tf 0 1 -1 0 300 100 Tm (password: ${v}) Tj ET`] },
  'drawn twice, to look bold': { contents: (v) => [`${HEAD} ${said(v)} ${text(72.3, 740, `password: ${v}`)}`] },
  'broken over two lines': {
    contents: (v) => [
      `${HEAD} ${text(72, 700, `password: ${v.slice(0, 9)}`)} ${text(72, 686, v.slice(9))} ${text(72, 600, v)}`,
    ],
  },
  'broken over four lines': {
    contents: (v) => [
      `${HEAD} ${[0, 1, 2, 3].map((i) => text(i === 0 ? 72 : 60, 700 - 14 * i, `${i === 0 ? 'password: ' : ''}${v.slice(6 * i, i === 3 ? undefined : 6 * i + 6)}`)).join(' ')} ${text(72, 600, v)}`,
    ],
  },
  'broken over two pages': {
    contents: (v) => [
      `${HEAD} ${text(72, 60, `password: ${v.slice(0, 9)}`)}`,
      `${text(72, 800, v.slice(9))} ${text(72, 600, v)}`,
    ],
  },
  'in the words for what is shown': {
    contents: (v) => [`${said(v)} /Span <</ActualText (${v}) /Alt <feff${hex(v)}>>> BDC ${text(72, 500, 'x')} EMC`],
  },
  'in a comment of the content': { contents: (v) => [`${said(v)}\n% ${v}\n`] },
  'in the properties': {
    contents: () => [HEAD],
    more: (v) => ({ trailer: '/Info 10 0 R', more: [`<</Title (password: ${v}) /Own <feff${hex(v)}>>>`] }),
  },
  'in XMP': {
    contents: (v) => [HEAD, said(v)],
    more: (v) => ({
      root: '/Metadata 10 0 R',
      more: [
        {
          entries: '/Type /Metadata /Subtype /XML',
          data: `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${v}</a></x:xmpmeta>`,
        },
      ],
    }),
  },
  'in the outline': {
    contents: () => [HEAD],
    more: (v) => ({
      root: '/Outlines 10 0 R',
      more: [
        '<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 1>>',
        `<</Title <feff${hex(`password: ${v}`)}> /Parent 10 0 R>>`,
      ],
    }),
  },
  'in a note and its appearance': {
    contents: () => [HEAD],
    more: (v) => ({
      page: '/Annots [10 0 R]',
      more: [
        `<</Type /Annot /Subtype /FreeText /Rect [10 10 300 40] /Contents (password: ${v}) /RC (<p>${v}</p>) /DA (/F 12 Tf) /AP <</N 11 0 R>>>>`,
        packed('/Subtype /Form /BBox [0 0 300 30] /Resources 3 0 R', text(5, 5, `password: ${v}`)),
      ],
    }),
  },
  'in a link and the name of a place': {
    contents: (v) => [said(v)],
    more: (v) => ({
      page: '/Annots [10 0 R]',
      root: `/Dests <</${v.replace('!', '#21')} [null /Fit]>>`,
      more: [`<</Type /Annot /Subtype /Link /Rect [10 10 300 40] /A <</S /URI /URI (https://example.com/?q=${v})>>>>`],
    }),
  },
  'in a field, its default and its appearance': {
    contents: () => [HEAD],
    more: (v) => ({
      page: '/Annots [10 0 R]',
      root: '/AcroForm <</Fields [10 0 R] /DR 3 0 R /DA (/F 12 Tf)>>',
      more: [
        `<</Type /Annot /Subtype /Widget /FT /Tx /T (password) /V (${v}) /DV (${v}) /Rect [10 10 300 40] /AP <</N 11 0 R>>>>`,
        form(`/Tx BMC ${text(5, 5, v)} EMC`),
      ],
    }),
  },
  'in an attachment and its name': {
    contents: (v) => [said(v)],
    more: (v) => ({
      root: `/Names <</EmbeddedFiles <</Names [(a) 10 0 R]>>>>`,
      more: [
        `<</Type /Filespec /F (${v}.txt) /UF (${v}.txt) /EF <</F 11 0 R>>>>`,
        packed(`/Type /EmbeddedFile /Params <</CheckSum <${deflateSync('x').toString('hex')}>>>`, `the key: ${v}`),
      ],
    }),
  },
  'in a program, an XFA form and private data': {
    contents: (v) => [said(v)],
    more: (v) => ({
      root: '/OpenAction 10 0 R /AcroForm <</Fields [] /XFA [(a) 11 0 R]>>',
      page: `/PieceInfo <</Own <</Private (${v})>>>> /AA <</O 10 0 R>>`,
      more: [`<</S /JavaScript /JS (app.alert\\("${v}"\\))>>`, packed('', `<xdp>${v}</xdp>`)],
    }),
  },
  'in the glyphs of a font': {
    contents: (v) => [`${said(v)} BT /T 12 Tf 72 600 Td (a) Tj ET`],
    more: (v) => ({
      fonts: '/T 10 0 R',
      more: [
        '<</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 97 /LastChar 97 /Widths [1000] /Encoding <</Differences [97 /a]>> /CharProcs <</a 11 0 R>> /Resources 3 0 R>>',
        packed('', `1000 0 d0 BT /F 100 Tf (${v}) Tj ET`),
      ],
    }),
  },
  'in a pattern': {
    contents: (v) => [`${said(v)} /Pattern cs /P scn 0 0 100 100 re f`],
    more: (v) => ({
      resources: '/Pattern <</P 10 0 R>>',
      more: [
        packed(
          '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 20] /XStep 300 /YStep 20 /Resources 3 0 R',
          text(2, 2, v),
        ),
      ],
    }),
  },
  'in what was there before the last save': {
    contents: (v) => [said(v), HEAD],
  },
};

describe('given a value in a place that tools forget', needsPrograms('qpdf', 'pdftotext', 'exiftool'), () => {
  test.each(Object.entries(CASES))(
    '%s, when the PDF is copied, then no program finds it there',
    async (name, { contents, more }) => {
      const value = secret();
      const bytes = smallPdf(contents(value), more?.(value));
      const given = name.includes('before') ? savedAgain(bytes) : bytes;
      const copy = await madeCopy(given, 'a.pdf');
      const [views = []] = await viewsOf([{ name: 'copy.pdf', bytes: copy }]);
      expect(survivors(views, [value, value.slice(0, 9), value.slice(9)])).toEqual([]);
      if (contents(value).some((one) => one.includes(HEAD))) expect(await textOf(copy)).toContain('Notes');
    },
  );
});

/** The same with the second page in place of the first, as an update at the end of the file (ISO 32000-1, 7.5.6). */
function savedAgain(bytes: Uint8Array): Uint8Array {
  const before = Buffer.from(bytes).toString('latin1');
  const start = /startxref\n(?<at>\d+)/u.exec(before)?.groups?.['at'] ?? '';
  const update = '2 0 obj\n<</Type /Pages /Kids [12 0 R] /Count 1 /MediaBox [0 0 595 842]>>\nendobj\n';
  const table = `xref\n2 1\n${String(before.length).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<</Size 14 /Root 1 0 R /Prev ${start}>>\nstartxref\n${before.length + update.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(before + update + table + end, 'latin1'));
}
