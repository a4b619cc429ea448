import { describe, expect, test } from 'vitest';
import { unzipSync, zipSync } from 'fflate';
import { handOf } from '../../../src/documents/hand.ts';
import { SETTINGS, openDocument } from '../../../src/documents/formats.ts';
import { job } from '../../../src/redact/job.ts';
import { numbering } from '../../../src/redact/numbering.ts';
import { made } from '../../support/made.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { CARRIERS } from '../dirty/carriers.ts';
import { before, instead, withParts } from '../dirty/parts.ts';
import { setByTex } from '../dirty/tex.ts';
import { paragraph, styled } from '../dirty/xml.ts';
import { copied } from '../kit/copied.ts';
import { fileOf } from '../kit/file.ts';
import { convertedOne, pagesInOffice } from '../kit/office.ts';
import { survivors } from '../kit/search.ts';
import { viewsOf } from '../kit/views.ts';
import { sample } from '../samples/samples.ts';

const VALUE = `Plover-${made('alnum', 12, 32)}7`;
const OFFICE = needsPrograms('soffice', 'pdflatex', 'pdftotext', 'qpdf', 'unzip', 'exiftool');

describe.concurrent('given a name that says something else than the file is', OFFICE, () => {
  test.each([
    ["Word's DOCX", 'notes.pdf'],
    ["Word's DOCX", 'notes.txt'],
    ["TeX's PDF", 'notes.docx'],
    ["TeX's PDF", 'notes'],
  ])('when %s is named %s, then it is read as what it is', async (carrier, name) => {
    const made = await CARRIERS[carrier]?.write([[`Password: ${VALUE}`]]);
    if (made === undefined) throw new Error('Nothing was made.');
    const { copy } = await copied({ ...made, name });
    expect(copy).toMatchObject({ kind: 'made' });
    if (copy.kind !== 'made') return;
    const [views = []] = await viewsOf([{ ...made, bytes: copy.bytes }]);
    expect(survivors(views, [VALUE])).toEqual([]);
  });

  test.each(['doc', 'xls'])(
    'when it is an old binary %s of LibreOffice, then it is refused by a sentence',
    async (to) => {
      const given =
        to === 'doc'
          ? fileOf('a.fodt', styled(paragraph(`Password: ${VALUE}`)))
          : fileOf('a.fods', styled('<table:table table:name="One"/>', 'spreadsheet'));
      const [old] = await convertedOne([given], to);
      if (old === undefined) throw new Error('Nothing was made.');
      for (const name of [`a.${to}`, `a.${to}x`, 'a.txt']) {
        const { copy } = await copied({ ...old, name });
        expect(copy).toMatchObject({ kind: 'refused' });
        if (copy.kind === 'refused') expect(copy.says).toMatch(/^(?:is|holds|was) [a-z]/u);
      }
    },
  );
});

describe('given a DOCX with macros', OFFICE, () => {
  const file = async () => ({
    name: 'a.docm',
    bytes: await withParts(await sample('word-links.docx'), {
      // [MS-CFB], with the password in a module's text; a reader must not look for more than the header
      'word/vbaProject.bin': () =>
        new Uint8Array(
          Buffer.concat([
            Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
            Buffer.alloc(600),
            Buffer.from(`pw = "${VALUE}"`),
          ]),
        ),
      'word/document.xml': before('<w:sectPr', `<w:p><w:r><w:t>Password: ${VALUE}</w:t></w:r></w:p>`),
      'word/_rels/document.xml.rels': before(
        '</Relationships>',
        '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      ),
      '[Content_Types].xml': (source) =>
        before(
          '</Types>',
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        )(
          instead(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          )(source),
        ),
    }),
  });

  test('when macros are dropped, then none is in the copy, it is told, and LibreOffice opens it', async () => {
    const given = await file();
    const opening = await openDocument(given.bytes, given.name);
    expect(opening.kind === 'opened' ? opening.document.dropped : opening.says).toContain('macros');
    const { copy } = await copied(given);
    expect(copy).toMatchObject({ kind: 'made' });
    if (copy.kind !== 'made') return;
    expect(Object.keys(unzipSync(copy.bytes)).filter((name) => /vba/iu.test(name))).toEqual([]);
    const after = { name: 'a.docx', bytes: copy.bytes };
    const [views = []] = await viewsOf([after]);
    expect(survivors(views, [VALUE])).toEqual([]);
    expect(views.some(({ bytes }) => Buffer.from(bytes).includes('macroEnabled'))).toBe(false);
    expect(await pagesInOffice([after])).toEqual(await pagesInOffice([{ ...given, name: 'a.docm' }]));
  });

  test('when macros are refused by policy, then so is the document', async () => {
    const given = await file();
    const opening = await openDocument(given.bytes, given.name, { ...SETTINGS, macros: 'refuse' });
    expect(opening).toMatchObject({ kind: 'refused', reason: 'macros' });
  });
});

describe('given a file that becomes too much', OFFICE, () => {
  test('when an archive unpacks to more than is read, then it is refused before it is unpacked whole', async () => {
    const zeros = new Uint8Array(20_000_000);
    const bomb = zipSync({ 'a.txt': zeros, 'b.txt': zeros, 'c.txt': zeros });
    expect(bomb.length).toBeLessThan(1_000_000);
    const settings = { ...SETTINGS, limits: { ...SETTINGS.limits, bytes: 50_000_000 } };
    for (const name of ['a.zip', 'a.docx'])
      expect(await openDocument(bomb, name, settings)).toMatchObject({ kind: 'refused', reason: 'too-large' });
  });

  test('when a part of a DOCX is a bomb, then the document is refused', async () => {
    const bytes = await withParts(await sample('word-links.docx'), {
      'word/media/image1.png': () => new Uint8Array(51_000_000),
    });
    const settings = { ...SETTINGS, limits: { ...SETTINGS.limits, bytes: 50_000_000 } };
    expect(await openDocument(bytes, 'a.docx', settings)).toMatchObject({ kind: 'refused', reason: 'too-large' });
  });

  test('when archives lie in archives without end, then it is refused as too deep', async () => {
    let bytes = zipSync({ 'a.txt': Buffer.from(`Password: ${VALUE}`) });
    for (let depth = 0; depth < 12; depth += 1) bytes = zipSync({ 'inner.zip': bytes });
    expect(await openDocument(bytes, 'a.zip')).toMatchObject({ kind: 'refused', reason: 'too-deep' });
  });

  test('when a PDF has 10,000 pages, then it is refused as too large', async () => {
    const bytes = await setByTex(
      String.raw`\documentclass{minimal}\begin{document}\newcount\n\loop\ifnum\n<10000 \hbox{.}\vfill\break\advance\n1 \repeat\end{document}`,
      new Uint8Array(),
    );
    expect(await openDocument(bytes, 'a.pdf')).toMatchObject({ kind: 'refused', reason: 'too-large' });
  });
});

test('given nothing at all, when it is copied, then nothing is found, whatever its name', async () => {
  for (const name of ['a.txt', 'a.docx', 'a.pdf', 'a.png', 'a']) {
    const opening = await openDocument(new Uint8Array(), name);
    if (opening.kind === 'refused') expect(opening.says).toMatch(/\w/u);
    else
      expect(
        handOf(job({ numbering: numbering(), fingerprint: (value) => value }))
          .edits(opening.document.passages.map(({ text }) => text))
          .flat(),
      ).toEqual([]);
  }
});
