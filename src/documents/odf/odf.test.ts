import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeCopy, safeCopyOf } from '../../../test/documents/kit/made-copy.ts';
import { asOffice, flatSheet, flatText } from '../../../test/documents/kit/open-document.ts';
import { pagesInOffice } from '../../../test/documents/kit/office.ts';
import { partsOf, put, rawParts, withParts } from '../../../test/documents/kit/parts.ts';
import { survivors } from '../../../test/documents/kit/search.ts';
import { viewsOf } from '../../../test/documents/kit/views.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { LIMITS } from '../limits.ts';
import { openDocument } from '../formats.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

const SAID =
  '<office:change-info><dc:creator>Jo</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>';

const cell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

/** A text that gives a value away in each of the places that it has, and the values. */
function givingAway() {
  const values = Array.from({ length: 10 }, secret);
  const [header, property, body, note, comment, changed, link, hidden, cellText, box] = values;
  const [a, b] = [body?.slice(0, 6), body?.slice(6)];
  const [before, gone, after] = [changed?.slice(0, 7), changed?.slice(7, 11), changed?.slice(11)];
  const flat = flatText({
    header: `<text:span text:style-name="bold">api_key=</text:span>${header}`,
    meta: `<meta:user-defined meta:name="DB password">${property}</meta:user-defined>`,
    body: `<text:tracked-changes>
<text:changed-region xml:id="c1" text:id="c1"><text:deletion>${SAID}<text:p>${gone}</text:p></text:deletion></text:changed-region>
<text:changed-region xml:id="c2" text:id="c2"><text:insertion>${SAID}</text:insertion></text:changed-region></text:tracked-changes>
<text:p>DB_PASSWORD=${a}<text:span text:style-name="bold">${b}</text:span> is old<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>password: ${note}</text:p></text:note-body></text:note>
<office:annotation><dc:creator>Jo</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>the password is ${comment}</text:p></office:annotation></text:p>
<text:p>DB_PASSWORD=${before}<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>XX<text:change-end text:change-id="c2"/>${after} then</text:p>
<text:p>see <text:a xlink:type="simple" xlink:href="https://jo:${link}@db.corp.example/">the base</text:a>, <text:span text:style-name="hid">password=${hidden}</text:span></text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>${row(cell('User'), cell('Password'))}${row(cell('jo'), cell(cellText ?? ''))}</table:table>
<text:p><draw:frame draw:name="Box" text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>password: ${box}</text:p></draw:text-box></draw:frame></text:p>`,
  });
  return { flat, values };
}

describe.concurrent('a text that LibreOffice wrote', needsPrograms('soffice', 'unzip', 'pdfinfo', 'exiftool'), () => {
  it('gives nothing away in its copy to other programs, and has as many pages', { timeout: 600_000 }, async () => {
    const { flat, values } = givingAway();
    const given = { name: 'a.odt', bytes: await asOffice(flat, 'odt') };
    const [before = []] = await viewsOf([given]);
    expect(new Set(survivors(before, values).map(({ value }) => value)).size).toBeGreaterThanOrEqual(9);
    const copy = { name: 'a.odt', bytes: await madeCopy(given.bytes, 'a.odt') };
    const [after = []] = await viewsOf([copy]);
    expect(survivors(after, values)).toEqual([]);
    const [pages, pagesOfCopy] = await pagesInOffice([given, copy]);
    expect(pagesOfCopy).toBe(pages);
  });

  it('keeps its kind in front, unpacked, lists the parts that it has, and leaves the others as they were', async () => {
    const given = await asOffice(givingAway().flat, 'odt');
    const { dropped } = await safeCopyOf(given, 'a.odt');
    expect(dropped).toContain('a thumbnail');
    const copy = await madeCopy(given, 'a.odt');
    expect(Buffer.from(copy.subarray(30, 77)).toString('latin1')).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
    const [before, after] = [rawParts(given), rawParts(copy)];
    expect([...after.keys()].filter((name) => name.startsWith('Thumbnails'))).toEqual([]);
    expect(partsOf(copy).get('META-INF/manifest.xml')).not.toContain('Thumbnails');
    expect(after.get('manifest.rdf')).toEqual(before.get('manifest.rdf'));
    expect(partsOf(copy).get('content.xml')).toContain('about:blank#redacted');
  });
});

describe.concurrent(
  'a spreadsheet that LibreOffice wrote',
  needsPrograms('soffice', 'unzip', 'pdfinfo', 'exiftool'),
  () => {
    it('loses values from cells, numbers, formulas and hidden sheets', { timeout: 600_000 }, async () => {
      const values = [secret(), secret(), secret(), `47${randomBytes(4).readUInt32BE()}11`];
      const [text = '', hidden, formula, number] = values;
      const empty = '<table:table-cell table:number-columns-repeated="2"/>';
      const flat = flatSheet(`<table:table table:name="Hosts">${row(cell('User'), empty, cell('Password'))}
${row(cell('jo'), empty, cell(text))}${row(cell('al'), empty, `<table:table-cell office:value-type="float" office:value="${number}"/>`)}
${row(`<table:table-cell table:formula="of:=CONCATENATE(&quot;DB_PASSWORD=&quot;;&quot;${formula}&quot;)"/>`)}
${row(cell('note'), empty, cell(`DB_PASSWORD=${formula}`))}</table:table>
<table:table table:name="Old" table:style-name="hid">${row(cell(`password: ${hidden}`))}</table:table>`);
      const given = { name: 'a.ods', bytes: await asOffice(flat, 'ods') };
      const copy = { name: 'a.ods', bytes: await madeCopy(given.bytes, 'a.ods') };
      const [before = [], after = []] = await viewsOf([given, copy]);
      expect(new Set(survivors(before, values).map(({ value }) => value))).toEqual(new Set(values));
      expect(survivors(after, values)).toEqual([]);
      const [pages, pagesOfCopy] = await pagesInOffice([given, copy]);
      expect(pagesOfCopy).toBe(pages);
    });
  },
);

describe('an OpenDocument file that is not as it should be', needsPrograms('soffice'), () => {
  const manifest = 'META-INF/manifest.xml';
  let plain = Promise.resolve<Uint8Array>(new Uint8Array());
  beforeAll(() => {
    plain = asOffice(flatText({ body: '<text:p>a</text:p>' }), 'odt');
  });
  const says = async (changes: Parameters<typeof withParts>[1]): Promise<unknown> =>
    safeCopyOf(withParts(await plain, changes), 'a.odt');

  it('is refused as locked where a part is encrypted', async () => {
    const encrypted = (text: string): string =>
      put(
        text,
        'manifest:full-path="content.xml" manifest:media-type="text/xml"/>',
        'manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry>',
      );
    expect(await says({ [manifest]: encrypted })).toMatchObject({
      reason: 'locked',
      says: 'is protected by a password',
    });
  });

  it.each([
    ['without a list of parts', { [manifest]: () => null }],
    ['with a broken list of parts', { [manifest]: () => '<a>' }],
    ['with broken text', { 'content.xml': (text: string) => text.slice(0, -9) }],
    ['with a document type', { 'content.xml': (text: string) => put(text, '?>', '?><!DOCTYPE a [<!ENTITY b "c">]>') }],
    ['with text that is none', { 'content.xml': () => Uint8Array.of(1, 0, 2, 9, 9) }],
  ])('is refused as damaged %s', async (_what, changes) => {
    expect(await says(changes)).toMatchObject({ kind: 'refused', reason: 'damaged' });
  });

  it('loses its macros, or is refused for them', async () => {
    const module = `<?xml version="1.0"?><module>Shell "x"</module>`;
    const given = withParts(await plain, {
      'Basic/Standard/Module1.xml': () => module,
      [manifest]: (text) =>
        put(
          text,
          '</manifest:manifest>',
          '<manifest:file-entry manifest:full-path="Basic/Standard/Module1.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        ),
    });
    const copy = await safeCopyOf(given, 'a.odt');
    expect(copy).toMatchObject({ kind: 'made', dropped: expect.arrayContaining(['a thumbnail', 'macros']) });
    const bytes = copy.kind === 'made' ? copy.bytes : new Uint8Array();
    expect([...partsOf(bytes)].flat().join('')).not.toMatch(/Basic|Shell/u);
    const refusing = { limits: LIMITS, macros: 'refuse' } as const;
    expect(await openDocument(given, 'a.odt', refusing)).toMatchObject({ reason: 'macros', says: 'holds macros' });
  });
});
