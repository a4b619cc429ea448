import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { madeCopy, safeCopyOf } from '../../../test/documents/kit/made-copy.ts';
import { put, rawParts, withParts } from '../../../test/documents/kit/parts.ts';
import { sample } from '../../../test/documents/samples/samples.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9z`;
const DOCUMENT = 'word/document.xml';

/** The body of the sample with a value in it. */
const giving = (value: string) => (text: string) =>
  put(text, '<w:sectPr', `<w:p><w:r><w:t>DB_PASSWORD=${value} is old</w:t></w:r></w:p><w:sectPr`);

const wide = (text: string): Buffer => Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');

describe('a part of an Office file', () => {
  it.each([
    ['in UTF-16', wide, 'fffe3c00'],
    ['in UTF-16, the large end first', (text: string) => wide(text).swap16(), 'feff003c'],
    ['in UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`), 'efbbbf3c'],
    [
      'of the strict form',
      (text: string) =>
        Buffer.from(
          put(
            text,
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
        ),
      '3c3f786d',
    ],
  ])('loses a value and stays as it is written: %s', async (_what, write, begins) => {
    const value = secret();
    const given = withParts(await sample('word-links.docx'), { [DOCUMENT]: (text) => write(giving(value)(text)) });
    const part = Buffer.from(rawParts(await madeCopy(given, 'a.docx')).get(DOCUMENT) ?? []);
    expect(part.subarray(0, 4).toString('hex')).toBe(begins);
    expect(part.includes(value) || part.includes(Buffer.from(value, 'utf16le'))).toBe(false);
    expect(part.toString('latin1').replaceAll('\0', '')).toContain('DB_PASSWORD=[password #1]');
  });

  it.each([
    [
      'an instruction',
      (value: string) => ({
        [DOCUMENT]: (text: string) => put(giving(value)(text), '<w:body>', `<?a ${value}?><w:body>`),
      }),
    ],
    [
      'a namespace',
      (value: string) => ({ [DOCUMENT]: giving(value), 'customXml/item1.xml': () => `<a xmlns="urn:x:${value}"/>` }),
    ],
    ['its own name', (value: string) => ({ [DOCUMENT]: giving(value), [`customXml/${value}.xml`]: () => '<a/>' })],
  ])('is in no copy where what it gives away stands where nothing can be edited: in %s', async (_where, changes) => {
    const given = withParts(await sample('word-links.docx'), changes(secret()));
    expect(await safeCopyOf(given, 'a.docx')).toMatchObject({ kind: 'refused', reason: 'unproved' });
  });
});
