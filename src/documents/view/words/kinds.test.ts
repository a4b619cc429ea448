import { describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { marksIn, strayIn, wordsIn } from '../../../../test/documents/kit/fragment.ts';
import { fileOf } from '../../../../test/documents/kit/file.ts';
import { asOffice, flatSheet, flatText } from '../../../../test/documents/kit/open-document.ts';
import { put, withParts } from '../../../../test/documents/kit/parts.ts';
import { sample } from '../../../../test/documents/samples/samples.ts';
import { needsPrograms } from '../../../../test/support/servers/programs.ts';
import { smallPdf, text } from '../../../../test/support/small-pdf.ts';
import { LIMITS } from '../../limits.ts';
import { type View, viewDocument } from '../view.ts';

const MARKED = [{ id: 'V1', words: '[password #1]' }];

async function shown(bytes: Uint8Array, name: string): Promise<Extract<View, { readonly kind: 'words' }>> {
  const view = await viewDocument(bytes, name, MARKED);
  if (view.kind !== 'words') throw new Error(`It is not shown in words: ${JSON.stringify(view)}`);
  expect(strayIn(view.html)).toEqual([]);
  return view;
}

const html = async (name: string, source: string): Promise<string> =>
  (await shown(fileOf(name, source).bytes, name)).html;

test('given a report of Markdown, when it is shown, then it is as its rendition in HTML, and what is HTML in it is text', async () => {
  const source =
    '---\ntitle: A report\ncustomer: Gull\n---\n# A report\n\n## Used\n\nThe **[password** #1] <img src=x onerror=a()>\n\n- [x] done\n\n| a | b |\n|---|---|\n| 1 | `2` |\n';
  const view = await shown(fileOf('a.md', source).bytes, 'a.md');
  expect(view.title).toBe('A report');
  expect(view.html).toMatch(/<dl>\s*<dt>Customer<\/dt> <dd>Gull<\/dd>\s*<\/dl>/u);
  expect(view.html).toContain('<h2>Used</h2>');
  expect(view.html).toContain(
    '<strong><mark data-value="V1">[password</mark></strong><mark data-value="V1"> #1]</mark>',
  );
  expect(wordsIn(view.html)).toContain('<img src=x onerror=a()>');
  expect(view.html).toContain('<td><code>2</code></td>');
});

test.each([
  ['a.log', 'a <b>\n  two [password\n#1]', '<pre>a &lt;b&gt;\n  two <mark data-value="V1">[password\n#1]</mark></pre>'],
  ['a.json', '{"a": "&"}', '<pre>{&quot;a&quot;: &quot;&amp;&quot;}</pre>'],
  [
    'a.csv',
    'a;b\n"x; ""y""\nz";2\n',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>x; &quot;y&quot;<br>z</td><td>2</td></tr></table>',
  ],
  ['a.tsv', 'a\tb,c\n1\t2\n', '<table><tr><th>a</th><th>b,c</th></tr><tr><td>1</td><td>2</td></tr></table>'],
])('given %s, when it is shown, then each line and cell is where it was', async (name, source, made) => {
  expect(await html(name, source)).toBe(made);
});

test('given a table of many rows, when it is shown, then a sentence tells how many are not', async () => {
  const made = await html('a.csv', `a,b\n${'1,2\n'.repeat(6_000)}`);
  expect(made).toContain('<p><em>1,001 more rows are not shown here.</em></p>');
  expect(made.split('<tr>')).toHaveLength(5_001);
});

test('given a text that is longer than is shown, then it ends with a sentence', async () => {
  const view = await shown(fileOf('a.log', 'a line of a log\n'.repeat(400_000)).bytes, 'a.log');
  expect(view.isWhole).toBe(false);
  expect(view.html.length).toBeLessThan(5_001_000);
  expect(view.html).toMatch(/<\/pre><p><em>What follows is not shown here: [^<]*<\/em><\/p>$/u);
});

test('given a mail with an attachment, when it is shown, then who wrote it, its text and what lies in the attachment are there', async () => {
  const csv = Buffer.from('user,key\njo,[password #1]\n').toString('base64');
  const view = await shown(
    fileOf(
      'a.eml',
      [
        'Received: from a.example',
        'From: =?utf-8?B?SsO2?= <jo@example.org>',
        'To: desk@example.org',
        'Subject: The',
        '  keys',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="b"',
        '',
        '--b',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p onclick="a()">Gr&uuml;&szlig;e<script>a()</script>',
        '--b',
        'Content-Type: text/csv; name="keys.csv"',
        'Content-Transfer-Encoding: base64',
        '',
        csv,
        '--b--',
      ].join('\r\n'),
    ).bytes,
    'a.eml',
  );
  expect(view.title).toBe('The keys');
  expect(view.html).toContain('<th>From</th><td>Jö &lt;jo@example.org&gt;</td>');
  expect(view.html).toContain('Grüße');
  expect(view.html).toContain('<h2>keys.csv</h2><table>');
  expect(view.html).toContain('Received: from a.example');
  expect(marksIn(view.html)).toEqual(['V1: [password #1]']);
});

test('given an archive in an archive, when it is shown, then the files are listed and drawn, of pages their words', async () => {
  const inner = zipSync({ 'notes.txt': strToU8('the [password #1]') });
  const bytes = zipSync({
    'in.zip': inner,
    'a.pdf': smallPdf([text(72, 700, 'see [password #1]')]),
    'b.exe': strToU8('MZ\0\0'),
  });
  const made = (await shown(bytes, 'a.zip')).html;
  expect(made).toContain('<ul><li>in.zip</li><li>a.pdf</li><li>b.exe</li></ul>');
  expect(made).toContain('<h2>notes.txt</h2><pre>the <mark data-value="V1">[password #1]</mark></pre>');
  expect(made).toContain(
    '<p><em>A PDF of one page: its words alone.</em></p><pre>see <mark data-value="V1">[password #1]</mark></pre>',
  );
  expect(made).toContain('This file is not shown here: it is of a kind that is not read (a program).');
  expect((await shown(gzipSync('packed'), 'a.log.gz')).html).toBe('<pre>packed</pre>');
});

test('given archives within each other without end, when they are shown, then a sentence says where that ends', async () => {
  let bytes = zipSync({ 'a.txt': strToU8('a') });
  for (let i = 0; i < 8; i += 1) bytes = zipSync({ 'a.zip': bytes });
  expect((await shown(bytes, 'a.zip')).html).toContain('it nests files more deeply than is read');
});

test('given a bomb, when it is shown, then it is refused', async () => {
  const limits = { ...LIMITS, bytes: 1_000_000 };
  const bytes = zipSync({ 'a.txt': new Uint8Array(3_000_000) });
  expect(await viewDocument(bytes, 'a.zip', [], limits)).toMatchObject({ kind: 'refused', reason: 'too-large' });
});

test('given a workbook of Excel with a date and a share, when it is shown, then they read as Excel shows them', async () => {
  const bytes = withParts(await sample('excel-sheet.xlsx'), {
    'xl/styles.xml': (styles) =>
      put(
        styles,
        '<cellXfs',
        '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs',
      ).replace(
        /<cellXfs[^>]*>.*<\/cellXfs>/u,
        '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>',
      ),
    'xl/worksheets/sheet1.xml': (sheet) =>
      sheet.replace(
        /<sheetData>.*<\/sheetData>/u,
        '<sheetData><row r="2"><c r="B2" s="1"><v>46023</v></c><c r="C2" s="2"><v>0.125</v></c><c r="D2" t="inlineStr"><is><t>[password #1]</t></is></c></row></sheetData>',
      ),
  });
  expect((await shown(bytes, 'a.xlsx')).html).toBe(
    '<h2>Sheet1</h2><table><tr><th></th><th>B</th><th>C</th><th>D</th></tr>' +
      '<tr><th>2</th><td>2026-01-01</td><td>12.5 %</td><td><mark data-value="V1">[password #1]</mark></td></tr></table>',
  );
});

test('given presentations of PowerPoint, when they are shown, then tables, notes, charts and the workbook behind them are there', async () => {
  const table = (await shown(await sample('powerpoint-table.pptx'), 'a.pptx')).html;
  expect(table).toContain('<h2>Slide 3</h2>');
  expect(table).toMatch(/<td colspan="2" rowspan="2"><p>merged cell<\/p><\/td>/u);
  const chart = (await shown(await sample('powerpoint-chart.pptx'), 'a.pptx')).html;
  expect(chart).toContain('<td>Category 4</td><td>4.5</td><td>2.8</td><td>5.0</td>');
  expect(chart).toMatch(/<h2>File 1 in this one<\/h2><h3>Sheet1<\/h3>.*To update the chart/u);
  expect((await shown(await sample('powerpoint-notes.pptx'), 'a.pptx')).html).toMatch(
    /<h3>Notes of slide 1<\/h3>.*Notes/u,
  );
});

describe('given what LibreOffice wrote', needsPrograms('soffice'), () => {
  test('when a text is shown, then lists, notes, comments, tables and headers are there', async () => {
    const body = `<text:h text:outline-level="1">Used</text:h>
<text:p>the [pass<text:span text:style-name="bold">word</text:span> #1]<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>below</text:p></text:note-body></text:note></text:p>
<text:p>seen<office:annotation><text:p>a comment</text:p></office:annotation></text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item></text:list></text:list-item></text:list>`;
    const made = (await shown(await asOffice(flatText({ body, header: 'The head' }), 'odt'), 'a.odt')).html;
    expect(made).toMatch(/<h2>Used<\/h2>/u);
    expect(marksIn(made).join('')).toBe('V1: [passV1: wordV1:  #1]');
    expect(made).toMatch(/<h2>Notes<\/h2>.*below/u);
    expect(made).toMatch(/<h2>Comments<\/h2>.*a comment/u);
    expect(made).toMatch(/<td colspan="2"><p>wide<\/p><\/td>/u);
    expect(made).toMatch(/<ul><li><p>one<\/p><ul><li><p>two<\/p>/u);
    expect(made).toMatch(/<h2>Headers<\/h2><section><p>The head<\/p><\/section>/u);
  });

  test('when a sheet is shown, then its name and its rows are there, and not the emptiness around them', async () => {
    const cell = (value: string, more = ''): string =>
      `<table:table-cell office:value-type="string" ${more}><text:p>${value}</text:p></table:table-cell>`;
    const flat = flatSheet(
      `<table:table table:name="Keys"><table:table-row>${cell('user')}${cell('key')}</table:table-row>` +
        `<table:table-row>${cell('jo')}${cell('[password #1]', 'table:number-columns-repeated="2"')}</table:table-row></table:table>`,
    );
    const made = (await shown(await asOffice(flat, 'ods'), 'a.ods')).html;
    expect(made).toContain(
      '<h2>Keys</h2><table><tr><td><p>user</p></td><td><p>key</p></td></tr><tr><td><p>jo</p></td>' +
        '<td><p><mark data-value="V1">[password #1]</mark></p></td><td><p><mark data-value="V1">[password #1]</mark></p></td></tr></table>',
    );
  });
});
