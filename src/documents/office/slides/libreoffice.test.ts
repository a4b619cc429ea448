import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { File } from '../../../../test/documents/kit/file.ts';
import { madeCopy } from '../../../../test/documents/kit/made-copy.ts';
import { convertedOne, pagesInOffice } from '../../../../test/documents/kit/office.ts';
import { partsOf } from '../../../../test/documents/kit/parts.ts';
import { survivors } from '../../../../test/documents/kit/search.ts';
import { viewsOf } from '../../../../test/documents/kit/views.ts';
import { needsPrograms } from '../../../../test/support/servers/programs.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
const box = (text: string, more = ''): string =>
  `<draw:frame svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="3cm">${more}<draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`;
const notes = (text: string): string =>
  `<presentation:notes><draw:frame presentation:class="notes" svg:x="2cm" svg:y="14cm" svg:width="16cm" svg:height="10cm"><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame></presentation:notes>`;

/** A presentation in LibreOffice's own words: text over spans, a table, notes, a comment, alternative text, a hidden page. */
function presentation([first, second, noted, hidden, said]: readonly [string, string, string, string, string]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:automatic-styles><style:page-layout style:name="PM1"><style:page-layout-properties fo:page-width="25.4cm" fo:page-height="19.05cm"/></style:page-layout><style:style style:name="away" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style><style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="PM1"/></office:master-styles>
<office:body><office:presentation>
<draw:page draw:name="one" draw:master-page-name="M"><office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>jo</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>password: ${said}</text:p></office:annotation>${box(`The password is ${first.slice(0, 7)}<text:span text:style-name="b">${first.slice(7)}</text:span>`, '')}${notes(`password: ${noted}`)}</draw:page>
<draw:page draw:name="two" draw:master-page-name="M"><draw:frame svg:x="2cm" svg:y="6cm" svg:width="20cm" svg:height="4cm"><table:table><table:table-column/><table:table-column/><table:table-column/>${row('Host', 'Password', 'Note')}${row('alpha', second, 'kept')}</table:table></draw:frame></draw:page>
<draw:page draw:name="three" draw:style-name="away" draw:master-page-name="M">${box(`password: ${hidden}`, `<svg:desc>it was ${first}</svg:desc>`)}</draw:page>
</office:presentation></office:body></office:document>`;
}

test(
  'given a presentation that LibreOffice wrote, when it is copied, then other programs find nothing of five values, and pages and parts stay',
  { ...needsPrograms('soffice', 'pdfinfo', 'unzip', 'exiftool'), timeout: 300_000 },
  async () => {
    const values = [secret(), secret(), secret(), secret(), secret()] as const;
    const source: File = { name: 'talk.fodp', bytes: Buffer.from(presentation(values), 'utf8') };
    const [given] = await convertedOne([source], 'pptx');
    if (given === undefined) return;
    const before = partsOf(given.bytes);
    const written = [...before.values()].join('').replaceAll(/<[^>]*>/gu, '');
    for (const value of values.slice(0, 4)) expect(written).toContain(value);
    const copy: File = { name: 'talk.pptx', bytes: await madeCopy(given.bytes, 'talk.pptx') };
    expect(survivors((await viewsOf([copy])).flat(), values)).toEqual([]);
    const after = partsOf(copy.bytes);
    expect([...after.keys()].toSorted()).toEqual(
      [...before.keys()].filter((name) => !/thumbnail/u.test(name)).toSorted(),
    );
    expect([...after.values()].join('')).toContain('<a:t>kept</a:t>');
    const [pages, kept] = await pagesInOffice([given, copy]);
    expect([pages, kept]).toEqual([2, 2]);
  },
);
