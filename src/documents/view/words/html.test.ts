import { expect, test } from 'vitest';
import { marksIn, strayIn, wordsIn } from '../../../../test/documents/kit/fragment.ts';
import { fileOf } from '../../../../test/documents/kit/file.ts';
import { viewDocument } from '../view.ts';

const MARKED = [{ id: 'V1', words: '[token #1]' }];

async function shown(source: string, name = 'a.html'): Promise<string> {
  const view = await viewDocument(fileOf(name, source).bytes, name, MARKED);
  if (view.kind !== 'words') throw new Error(`It is not shown in words: ${JSON.stringify(view)}`);
  return view.html;
}

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test.each([
  ['a script', '<p>a</p><script>alert(1)</script>'],
  ['an attribute that runs', '<p onclick="alert(1)" id="a" class="b" style="background:url(https://x.example)">a</p>'],
  [
    'a picture from elsewhere',
    '<p>a<img src="https://x.example/a.png" srcset="https://x.example/b.png" onerror="a()"></p>',
  ],
  [
    'a drawing with a script',
    '<svg onload="a()"><script>a()</script><image href="https://x.example/a"/><text>a</text></svg>',
  ],
  ['a packed drawing', '<p>a<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImEoKSIvPjxzdmcvPg=="></p>'],
  ['a link that runs', '<p><a href="javascript:alert(1)">a</a></p>'],
  [
    'a frame',
    '<p>a</p><iframe src="https://x.example" srcdoc="<script>a()</script>"></iframe><object data="x"></object>',
  ],
  [
    'a form that sends',
    '<form action="https://x.example"><input name="a" value="&lt;script>"><button formaction="x">a</button></form>',
  ],
  [
    'a page that leads on',
    '<head><meta http-equiv="refresh" content="0;url=x"><base href="x"><link rel="stylesheet" href="x"></head><p>a</p>',
  ],
  ['a template', '<template><script>a()</script></template><p>a</p>'],
  [
    'raw text that a browser reads otherwise',
    '<p>a</p><noscript><p title="</noscript><img src=x onerror=a()>"></noscript>',
  ],
  [
    'elements of other languages',
    '<math><mtext><table><mglyph><style><img src=x onerror=a()></style></mglyph></table></mtext></math><p>a</p>',
  ],
  ['an old element', '<xmp><img src=x onerror=a()></xmp><p>a</p><plaintext><img src=x onerror=a()>'],
])('given a page with %s, when it is shown, then only its words are', async (_what, source) => {
  const html = await shown(`<!doctype html><html><body>${source}`);
  expect(strayIn(html)).toEqual([]);
  expect(wordsIn(html)).toContain('a');
});

test('given a page, when it is shown, then its headings, lists, tables and pictures are there, and a placeholder is marked', async () => {
  const html = await shown(
    `<!doctype html><title>T</title><h1>One</h1><ol start=3><li>a <b>[tok</b>en #1]</li></ol>
<table><tr><td colspan=2 rowspan="x">b</table><img src="data:image/png;base64,${PNG}" alt="a map">
<pre>  two
lines</pre><a href="https://x.example/[token #1]">there</a>`,
  );
  expect(html).toContain('<h1>One</h1>');
  expect(html).toContain('<ol start="3"><li>a <strong><mark data-value="V1">[tok</mark></strong>');
  expect(html).toContain('<td colspan="2">b</td>');
  expect(html).toContain(`<img alt="" src="data:image/png;base64,${PNG}"><small>a map</small>`);
  expect(html).toContain('<pre>  two\nlines</pre>');
  expect(marksIn(html)).toEqual(['V1: [tok', 'V1: en #1]', 'V1: [token #1]']);
  expect(strayIn(html)).toEqual([]);
});

test('given a page that nests without end, when it is shown, then it is refused', async () => {
  const bytes = fileOf('a.html', `<!doctype html>${'<div>'.repeat(5_000)}`).bytes;
  expect(await viewDocument(bytes, 'a.html', [])).toMatchObject({ kind: 'refused', reason: 'damaged' });
});
