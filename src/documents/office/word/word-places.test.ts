import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { madeCopy } from '../../../../test/documents/kit/made-copy.ts';
import { pagesInOffice } from '../../../../test/documents/kit/office.ts';
import { partsOf, put, withParts } from '../../../../test/documents/kit/parts.ts';
import { survivors } from '../../../../test/documents/kit/search.ts';
import { viewsOf } from '../../../../test/documents/kit/views.ts';
import { sample } from '../../../../test/documents/samples/samples.ts';
import { needsPrograms } from '../../../../test/support/servers/programs.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

const SAID = 'w:author="Jo" w:date="2026-01-05T10:00:00Z"';
const run = (text: string, of = 't'): string => `<w:r><w:${of} xml:space="preserve">${text}</w:${of}></w:r>`;
const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;

/** What Word writes at each place, with a value there. Each gives the value away by itself. */
const PLACES: Readonly<Record<string, (value: string) => string>> = {
  'text in runs': (value) => paragraph(run('DB_PASSWORD='), ...Array.from(value, (sign) => run(sign))),
  'text between what was inserted and deleted': (value) =>
    paragraph(
      run('DB_PASSWORD='),
      run(value.slice(0, 6)),
      `<w:ins w:id="901" ${SAID}>${run('12')}</w:ins>`,
      `<w:del w:id="902" ${SAID}>${run(value.slice(6, 12), 'delText')}</w:del>`,
      run(value.slice(12)),
    ),
  'moved text': (value) => paragraph(`<w:moveFrom w:id="903" ${SAID}>${run(`password: ${value}`)}</w:moveFrom>`),
  'the code of a field in runs': (value) =>
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      ...[' HYPERLINK "https://jo:', value.slice(0, 8), value.slice(8), '@db.corp.example/" '].map((one) =>
        run(one, 'instrText'),
      ),
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run('link'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  'a simple field': (value) =>
    paragraph(`<w:fldSimple w:instr=" SET token &quot;password=${value}&quot; ">${run('x')}</w:fldSimple>`),
  'a form field': (value) =>
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="password"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput><w:default w:val="${value}"/></w:textInput></w:ffData></w:fldChar></w:r>`,
      run(' FORMTEXT ', 'instrText'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  'a content control': (value) =>
    `<w:sdt><w:sdtPr><w:alias w:val="Password"/></w:sdtPr><w:sdtContent>${paragraph(run(value))}</w:sdtContent></w:sdt>`,
  'both forms of a text box': (value) => {
    const box = `<w:txbxContent>${paragraph(run('password: '), run(value))}</w:txbxContent>`;
    return paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="300000"/><wp:docPr id="901" name="Box" descr="password=${value}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:70pt;height:24pt"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
  },
  'a bookmark': (value) =>
    paragraph(`<w:bookmarkStart w:id="905" w:name="DB_PASSWORD=${value}"/><w:bookmarkEnd w:id="905"/>`),
  'a table under its heading': (value) => {
    const cell = (content: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
    const row = (...cells: readonly string[]): string =>
      `<w:tr>${cells.map((one) => cell(paragraph(run(one)))).join('')}</w:tr>`;
    return `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${row('Account', 'Password')}${row('robot', value)}</w:tbl>`;
  },
};

/** In other parts of the file. */
const PARTS: Readonly<Record<string, readonly [part: string, (value: string) => (text: string) => string]>> = {
  'a header': [
    'word/header2.xml',
    (value) => (text) => put(text, '</w:hdr>', `${paragraph(run(`password: ${value}`))}</w:hdr>`),
  ],
  'a footnote': [
    'word/footnotes.xml',
    (value) => (text) =>
      put(
        text,
        '</w:footnotes>',
        `<w:footnote w:id="77">${paragraph(run('password: '), run(value))}</w:footnote></w:footnotes>`,
      ),
  ],
  'a variable of the document': [
    'word/settings.xml',
    (value) => (text) =>
      put(text, '</w:compat>', `</w:compat><w:docVars><w:docVar w:name="password" w:val="${value}"/></w:docVars>`),
  ],
  'a source of letters': [
    'word/settings.xml',
    (value) => (text) =>
      put(
        text,
        '<w:defaultTabStop',
        `<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/><w:connectString w:val="Provider=X;Data Source=db;User ID=jo;Password=${value};"/></w:mailMerge><w:defaultTabStop`,
      ),
  ],
  'a property of the document': [
    'docProps/app.xml',
    (value) => (text) => put(text, '<Company>', `<Company>password: ${value} `),
  ],
  'the target of a link': [
    'word/_rels/document.xml.rels',
    (value) => (text) =>
      put(
        text,
        '</Relationships>',
        `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://jo:${value}@db.corp.example/" TargetMode="External"/></Relationships>`,
      ),
  ],
  'data of its own': [
    'customXml/item1.xml',
    (value) => () => `<deployment xmlns="urn:example:deployment"><password>${value}</password></deployment>`,
  ],
};

const OUTSIDE = needsPrograms('soffice', 'unzip', 'pdfinfo', 'exiftool');

describe('a file that Word wrote', OUTSIDE, () => {
  it(
    'gives nothing away in its copy that other programs see, from no place, and has as many pages',
    { timeout: 240_000 },
    async () => {
      const values = new Map([...Object.keys(PLACES), ...Object.keys(PARTS)].map((place) => [place, secret()]));
      const valueAt = (place: string): string => values.get(place) ?? '';
      const body = Object.entries(PLACES)
        .map(([place, make]) => make(valueAt(place)))
        .join('');
      const changes: Record<string, (text: string) => string> = {
        'word/document.xml': (text) => put(text, '<w:sectPr', `${paragraph()}${body}<w:sectPr`),
      };
      for (const [place, [part, make]] of Object.entries(PARTS)) {
        const before = changes[part] ?? ((text) => text);
        changes[part] = (text) => make(valueAt(place))(before(text));
      }
      const given = { name: 'a.docx', bytes: withParts(await sample('word-headers.docx'), changes) };
      const copy = { name: 'a.docx', bytes: await madeCopy(given.bytes, 'a.docx') };
      const [before = [], after = []] = await viewsOf([given, copy]);
      const seen = new Set(survivors(before, [...values.values()]).map(({ value }) => value));
      expect([...values].filter(([, value]) => !seen.has(value)).map(([place]) => place)).toEqual([
        // whole only where nothing of it was changed
        'text between what was inserted and deleted',
      ]);
      expect(survivors(after, [...values.values()])).toEqual([]);
      const [pages, pagesOfCopy] = await pagesInOffice([given, copy]);
      expect(pagesOfCopy).toBe(pages);
      const parts = partsOf(copy.bytes);
      expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="about:blank#redacted"');
      const whole = parts.get('word/document.xml')?.replaceAll(/<[^>]*>/gu, '') ?? '';
      const changed = valueAt('text between what was inserted and deleted');
      for (const piece of [changed.slice(0, 6), changed.slice(6, 12), changed.slice(12)])
        expect(whole).not.toContain(piece);
    },
  );

  it('tells nobody in which sessions it was edited, nor what its protection is checked against', async () => {
    const protection =
      '<w:documentProtection w:edit="readOnly" w:enforcement="1" w:cryptSpinCount="100000" w:hash="c2VjcmV0" w:salt="c2FsdA=="/>';
    const given = withParts(await sample('word-headers.docx'), {
      'word/settings.xml': (text) => put(text, '<w:defaultTabStop', `${protection}<w:defaultTabStop`),
    });
    expect([...partsOf(given).values()].join('')).toContain('rsid');
    const copy = partsOf(await madeCopy(given, 'a.docx'));
    expect([...copy.values()].join('')).not.toMatch(/<[^>]*rsid/u);
    expect(copy.get('word/settings.xml')).toContain('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>');
  });
});
