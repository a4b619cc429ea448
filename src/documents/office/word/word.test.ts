import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { madeCopy } from '../../../../test/documents/kit/made-copy.ts';
import { partsOf, put, withParts } from '../../../../test/documents/kit/parts.ts';
import { sample } from '../../../../test/documents/samples/samples.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

/** A run of text. */
const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;

test('given a Word file, when a value is split over runs, then it is gone from body, header and properties, and the other parts stay byte for byte', async () => {
  const value = secret();
  const given = withParts(await sample('word-headers.docx'), {
    'word/document.xml': (text) =>
      put(
        text,
        '<w:r><w:t>section with header</w:t></w:r>',
        `${run('DB_PASSWORD=')}${run(value.slice(0, 7))}${run(`${value.slice(7)} `)}${run('is old')}`,
      ),
    'word/header1.xml': (text) => put(text, '</w:p>', `${run('see ')}${run(value)}</w:p>`),
    'docProps/core.xml': (text) => put(text, '</dc:creator>', ` ${value}</dc:creator>`),
  });
  const copy = await madeCopy(given, 'report.docx');
  const [before, after] = [partsOf(given), partsOf(copy)];
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
  expect([...after.values()].join('').replaceAll(/<[^>]*>/gu, '')).not.toContain(value);
  expect(after.get('word/document.xml')).toContain(
    `${run('DB_PASSWORD=')}${run('[password #1]')}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>${run('is old')}`,
  );
  expect(after.get('word/header1.xml')).toContain(run('[password #1]'));
  const withoutSessions = (text = ''): string =>
    text.replaceAll(/ w:rsid\w*="\w*"/gu, '').replaceAll(/<w:rsid\b[^>]*>/gu, '');
  for (const [name, text] of before) {
    if (name === 'word/settings.xml' || /document|header1|core|numbering/u.test(name)) continue;
    expect(after.get(name), name).toBe(withoutSessions(text));
  }
});
