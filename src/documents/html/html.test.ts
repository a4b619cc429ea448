import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { copyOf, madeCopyOf } from '../../../test/support/copy-of.ts';
import { needsPrograms, program } from '../../../test/support/servers/programs.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { openDocument } from '../formats.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;
const token = (): string => `glpat-${randomBytes(10).toString('hex')}`;

async function copied(source: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  return (await madeCopyOf(new Uint8Array(Buffer.from(source, encoding)), 'page.html')).toString(encoding);
}

/** Where a value can stand in a page: `PUT` is replaced by it. */
const PLACES = [
  ['text', '<p>The password is PUT</p>'],
  ['a row of a table whose cells are not closed', '<table><tr><th>User<th>Password<tr><td>jo<td>PUT</table>'],
  ['a table with closed cells', '<table><tr><th>Password</th></tr><tr><td><b>PUT</b></td></tr></table>'],
  ['a list of definitions', '<dl><dt>Password</dt><dd>PUT</dd></dl>'],
  ['a link', '<a href="https://jo:PUT@db.example.org/x">here</a>'],
  ['a field of a form', '<input name="password" value="PUT">'],
  ['a hidden field without quotes', '<input type=password value=PUT>'],
  ['the value of a meta element', '<meta name="db-password" content="PUT">'],
  ['an attribute for data', "<div data-password='PUT'>x</div>"],
  ['an attribute that stands twice, where browsers pass over it', '<div title="a" title="password=PUT">x</div>'],
  ['a comment', '<!-- password=PUT -->'],
  ['a comment for one browser', '<!--[if mso]><table><tr><td>Password</td><td>PUT</td></tr></table><![endif]-->'],
  ['a script', '<script>const password = "PUT";</script>'],
  ['a template', '<template><p>password: PUT</p></template>'],
  ['text for those without scripts', '<noscript><p>password: PUT</p></noscript>'],
  ['hidden text', '<p style="display:none">password: PUT</p>'],
  ['a text area', '<textarea>\npassword=PUT\n</textarea>'],
  ['a frame written in an attribute', '<iframe srcdoc="&lt;p&gt;password: PUT&lt;/p&gt;"></iframe>'],
  ['instructions for a program', '<?php $password = "PUT"; ?>'],
] as const;

test.each(PLACES)(
  'given a value in %s, when the page is copied, then it is gone and what stood around it is not',
  async (_what, markup) => {
    const value = secret();
    const source = `<!doctype html>\r\n<html><body>\r\n<p>Keep &amp; this</p>\r\n${markup.replace('PUT', value)}\r\n</body></html>\r\n`;
    const copy = await copied(source);
    expect(copy).not.toContain(value);
    expect(copy).toContain('<p>Keep &amp; this</p>\r\n');
    const [before = '', after = ''] = source.split(value);
    const bare = markup.includes('=PUT>');
    const put = markup.includes('jo:PUT') ? '[url-password #1]' : '[password #1]';
    expect(copy).toBe(bare ? `${before}"${put}"${after}` : `${before}${put}${after}`);
  },
);

test.each([
  ['elements', (value: string) => `${value.slice(0, 9)}<b>${value.slice(9, 14)}</b><i></i>${value.slice(14)}`],
  ['references', (value: string) => Array.from(value, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')],
  [
    'signs that nobody sees',
    (value: string) => `${value.slice(0, 9)}&shy;${value.slice(9, 15)}<wbr>${value.slice(15)}`,
  ],
])('given a value cut up by %s, when the page is copied, then no piece of it is left', async (_what, cut) => {
  const value = token();
  const copy = await copied(`<p>token ${cut(value)} here</p>`);
  expect(copy.replaceAll(/<[^>]*>|&[^;]+;/gu, '')).not.toMatch(new RegExp(value.slice(6, 12), 'u'));
  expect(copy).toContain('[gitlab-personal-access-token #1]');
  expect(copy).not.toContain(cut(value));
});

test('given a value with signs that are written as references, when it stands in another place too, then both go', async () => {
  const value = `${secret()}&z`;
  const written = value.replace('&', '&amp;');
  const copy = await copied(`<input name="password" value="${written}"><p>and ${written} again</p>`);
  expect(copy).toBe('<input name="password" value="[password #1]"><p>and [password #1] again</p>');
});

test('given pictures of a kind that is not read in a page, when it is copied, then they are left out and named, and the page is made safe', async () => {
  const value = secret();
  const gif = Buffer.concat([Buffer.from('GIF89a'), randomBytes(40)]).toString('base64');
  const copy = await copyOf(
    strToU8(`<p>The password is ${value}</p><img src="data:image/gif;base64,${gif}" alt="dot">`),
    'page.html',
  );
  expect(copy).toMatchObject({ kind: 'made', dropped: ['a picture of a kind that is not read'] });
  const page = copy.kind === 'made' ? Buffer.from(copy.bytes).toString('utf8') : '';
  expect(page).toBe('<p>The password is [password #1]</p><img src="data:image/gif;base64," alt="dot">');
});

test('given files packed in a page, when it is copied, then they are redacted too, and fonts are left out', async () => {
  const value = secret();
  const zip = Buffer.from(zipSync({ 'a.env': strToU8(`DB_PASSWORD=${value}\n`) })).toString('base64');
  const font = Buffer.concat([Buffer.from('wOF2'), randomBytes(60)]).toString('base64');
  const bytes = strToU8(
    `<style>@font-face{src:url(data:font/woff2;base64,${font})}</style><a href="data:application/zip;base64,${zip}">x</a>`,
  );
  const copy = await copyOf(bytes, 'page.html');
  expect(copy).toMatchObject({ kind: 'made', dropped: ['an embedded font'] });
  if (copy.kind !== 'made') return;
  const packed = /zip;base64,(?<content>[^"]*)/u.exec(Buffer.from(copy.bytes).toString())?.groups?.['content'] ?? '';
  const within = await openDocument(new Uint8Array(Buffer.from(packed, 'base64')), 'x.zip');
  expect(within).toMatchObject({
    document: { passages: [{ text: 'a.env\n' }, { text: 'DB_PASSWORD=[password #1]\n' }] },
  });
});

test('given a page in another encoding, when it is copied, then it keeps it', async () => {
  const value = secret();
  const western = await copied(`<meta charset=windows-1252><p>Größe, Kennwort: ${value}</p>`, 'latin1');
  expect(western).toBe('<meta charset=windows-1252><p>Größe, Kennwort: [password #1]</p>');
  const wide = await copied(`\ufeff<p>Größe, password: ${value}</p>`, 'utf16le');
  expect(wide).toBe('\ufeff<p>Größe, password: [password #1]</p>');
});

test('given a page without a value, when it is copied, then every byte is as it was', async () => {
  const source =
    '<!DOCTYPE html>\n<P class=a\tid = "b">x&nbsp;y &copy <br/>\r\n</p><table><td>1<td>2</table><svg><style>a{}</style></svg>';
  expect(await copied(source)).toBe(source);
});

test(
  'given a page that Chromium has saved, when it is copied, then Chromium shows the copy without the value and else the same',
  needsPrograms('chromium'),
  async () => {
    const value = secret();
    const dir = await tempFolder();
    const dump = (path: string): string =>
      execFileSync(
        program('chromium'),
        ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', `file://${path}`],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
          timeout: 60_000,
        },
      ).toString();
    writeFileSync(
      join(dir, 'a.html'),
      `<title>Set-up</title><table><tr><th>User<th>Password<tr><td>jo<td>${value}</table><script>document.body.append('made by ', ${JSON.stringify(value)})</script>`,
    );
    writeFileSync(join(dir, 'saved.html'), dump(join(dir, 'a.html')));
    const copy = await madeCopyOf(new Uint8Array(readFileSync(join(dir, 'saved.html'))), 'saved.html');
    writeFileSync(join(dir, 'copy.html'), copy);
    const shown = dump(join(dir, 'copy.html'));
    expect(shown).not.toContain(value);
    expect(shown).toContain('<td>[password #1]</td>');
    expect(shown).toContain('made by [password #1]');
  },
);
