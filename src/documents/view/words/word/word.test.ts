import { expect, test } from 'vitest';
import { marksIn, strayIn, wordsIn } from '../../../../../test/documents/kit/fragment.ts';
import { put, withParts } from '../../../../../test/documents/kit/parts.ts';
import { type Sample, sample } from '../../../../../test/documents/samples/samples.ts';
import { viewDocument } from '../../view.ts';

const MARKED = [{ id: 'V1', words: '[token #1]' }];

async function shown(name: Sample, body: ((text: string) => string) | null = null): Promise<string> {
  const bytes = await sample(name);
  const made = body === null ? bytes : withParts(bytes, { 'word/document.xml': body });
  const view = await viewDocument(made, name, MARKED);
  if (view.kind !== 'words') throw new Error(`It is not shown in words: ${JSON.stringify(view)}`);
  expect(strayIn(view.html)).toEqual([]);
  return view.html;
}

/** The file of Word with other paragraphs before its own. */
const before = (xml: string) => (text: string) => put(text, '<w:body>', `<w:body>${xml}`);

const run = (text: string, looks = ''): string =>
  `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('given a placeholder over runs of several looks, when a file of Word is shown, then the whole of it is marked', async () => {
  const html = await shown(
    'word-headers.docx',
    before(`<w:p>${run('the [to', '<w:b/>')}${run('ken', '<w:i/>')}${run(' #1] is old')}</w:p>`),
  );
  expect(html).toContain(
    '<p><strong>the <mark data-value="V1">[to</mark></strong><em><mark data-value="V1">ken</mark></em>' +
      '<mark data-value="V1"> #1]</mark> is old</p>',
  );
});

test.each([
  ['markup as text', run('&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=a()>'), '<script>alert(1)'],
  ['a link that runs', `<w:hyperlink w:tooltip="&lt;b>">${run('there')}</w:hyperlink>`, 'there'],
  ['code that is indented', run('a:    b'), 'a:\u00a0 \u00a0 b'],
  ['an attribute with markup', '<w:r><w:sym w:font="&quot;onload=" w:char="F0B7"/></w:r>', '\u2022'],
])('given a file of Word with %s, when it is shown, then it is words', async (_what, xml, words) => {
  const html = await shown('word-headers.docx', before(`<w:p>${xml}</w:p>`));
  expect(wordsIn(html)).toContain(words);
});

test('given changes that are tracked, when a file of Word is shown, then both what went and what came is there', async () => {
  const html = await shown(
    'word-headers.docx',
    before(
      `<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${run('new')}</w:ins></w:p>`,
    ),
  );
  expect(html).toContain('<p><del>old</del><ins>new</ins></p>');
});

test('given cells that are merged, when a file of Word is shown, then they are one', async () => {
  const cell = (properties: string, text: string): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${text === '' ? '' : run(text)}</w:p></w:tc>`;
  const html = await shown(
    'word-headers.docx',
    before(
      `<w:tbl><w:tr>${cell('<w:vMerge w:val="restart"/>', 'tall')}${cell('<w:gridSpan w:val="2"/>', 'wide')}</w:tr>` +
        `<w:tr>${cell('<w:vMerge/>', '')}${cell('', 'b')}${cell('', 'c')}</w:tr></w:tbl>`,
    ),
  );
  expect(html).toContain(
    '<table><tr><td rowspan="2"><p>tall</p></td><td colspan="2"><p>wide</p></td></tr>' +
      '<tr><td><p>b</p></td><td><p>c</p></td></tr></table>',
  );
});

test('given a file that Word wrote, when it is shown, then comments stand behind the text with their pictures and styles', async () => {
  const html = await shown('word-comments.docx');
  expect(html).toContain('<p>Some text worthy of note.<sup>comment 1</sup></p>');
  expect(html).toMatch(/<h2>Comments<\/h2>.*Steve Canny.*<img alt="" src="data:image\/jpeg;base64,/u);
  expect(html).toContain('<strong><em>character style</em></strong>');
  expect(html).toContain('<h3>Paragraph with Heading 2 paragraph style.</h3>');
});

test('given a file that Word wrote, when it has links, headers and footers, then they are shown as words', async () => {
  expect(await shown('word-links.docx')).toContain('<u>second one</u><small> (http://python.org/)</small>');
  const headers = await shown('word-tables.docx');
  expect(headers).toMatch(/<h2>Headers<\/h2>.*Left-side.*<h2>Footers<\/h2>.*Page-number/u);
  expect(marksIn(headers)).toEqual([]);
});
