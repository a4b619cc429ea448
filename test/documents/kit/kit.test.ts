import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { needsPrograms } from '../../support/servers/programs.ts';
import { SAMPLES, sample } from '../samples/samples.ts';
import { readFile } from 'node:fs/promises';
import { fileOf } from './file.ts';
import { converted, convertedOne, pagesInOffice } from './office.ts';
import { survivors } from './search.ts';
import { viewsOf } from './views.ts';

test.each(SAMPLES)('given the sample %s, then it is the file that its README names', async (name) => {
  const readme = await readFile(new URL('../samples/README.md', import.meta.url), 'utf8');
  const row = readme.split('\n').find((line) => line.includes(`\`${name}\``));
  expect(row).toContain(
    createHash('sha256')
      .update(await sample(name))
      .digest('hex'),
  );
});

const OUTSIDE = needsPrograms('soffice', 'pdftotext', 'pdfinfo', 'qpdf', 'exiftool', 'unzip');

describe.concurrent('given a page with a value in it, seen by programs that we did not write', OUTSIDE, () => {
  const value = `Plover-${randomBytes(6).toString('hex')}`;
  const page = fileOf('page.fodt', flatText(`<text:p>One <text:span>${value}</text:span></text:p>`));

  test.each(['docx', 'odt', 'pdf'])('when LibreOffice writes it as %s, then they see it in there', async (to) => {
    const [made] = await convertedOne([page], to);
    if (made === undefined) throw new Error('nothing was made');
    const [views = []] = await viewsOf([{ ...made, name: `a.${to}` }]);
    const seen = survivors(views, [value, 'Plover-not-there-at-all']);
    expect(new Set(seen.map((one) => one.value))).toEqual(new Set([value]));
    expect(new Set(seen.map(({ by }) => by.split(' ')[0]))).toEqual(
      new Set(to === 'pdf' ? ['pdftotext'] : ['bytes', "LibreOffice's"]),
    );
    expect(await pagesInOffice([{ ...made, name: `a.${to}` }])).toEqual([1]);
  });

  test('when it lies in an archive in an archive, then they see it there', async () => {
    const inner = zipSync({ 'page.fodt': page.bytes });
    const [views = []] = await viewsOf([{ name: 'a.zip', bytes: zipSync({ 'inner.zip': inner }) }]);
    expect(survivors(views, [value]).map(({ by }) => by)).toEqual(['bytes of a.zip/inner.zip/page.fodt']);
  });

  test('when there is no such document, then LibreOffice makes nothing of it', async () => {
    expect(await converted([{ name: 'a.docx', bytes: Uint8Array.of(1, 2, 3) }], 'fodt:nothing')).toEqual([[]]);
  });
});

/** The smallest flat OpenDocument text (OASIS OpenDocument 1.3, 3.1.2). */
function flatText(body: string): string {
  const ns = 'urn:oasis:names:tc:opendocument:xmlns';
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="${ns}:office:1.0" xmlns:text="${ns}:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`;
}

test.each([
  ['base64', (value: string) => Buffer.from(`x${value}yz`).toString('base64'), 'base64'],
  ['hexadecimal', (value: string) => Buffer.from(value).toString('hex').toUpperCase(), 'hexadecimal'],
  ['UTF-16', (value: string) => Buffer.from(value, 'utf16le').toString('latin1'), 'UTF-16'],
  ['a URL', (value: string) => encodeURIComponent(value), 'URL'],
  ['two lines', (value: string) => `${value.slice(0, 8)}\n   ${value.slice(8)}`, 'itself'],
  ['two elements', (value: string) => `<t>${value.slice(0, 8)}</t><t>${value.slice(8)}</t>`, 'itself'],
])('given a value in %s, when it is looked for, then it is found', (_where, write, as) => {
  const value = `Teal/${randomBytes(8).toString('hex')}`;
  const bytes = Buffer.from(`some ${write(value)} text`, 'latin1');
  expect(survivors([{ by: 'a test', bytes }], [value])).toEqual([{ value, by: 'a test', as }]);
  expect(survivors([{ by: 'a test', bytes }], [`${value}0`])).toEqual([]);
});
