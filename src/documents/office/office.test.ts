import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { madeCopy, safeCopyOf } from '../../../test/documents/kit/made-copy.ts';
import { convertedOne, pagesInOffice } from '../../../test/documents/kit/office.ts';
import { partsOf, put, rawParts, withParts } from '../../../test/documents/kit/parts.ts';
import { survivors } from '../../../test/documents/kit/search.ts';
import { viewsOf } from '../../../test/documents/kit/views.ts';
import { sample } from '../../../test/documents/samples/samples.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { openDocument } from '../formats.ts';
import { LIMITS } from '../limits.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`;

/** A compound file ([MS-CFB], 2.2) with some text in a sector. */
function compound(text: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(text, 'utf16le').copy(bytes, 1024);
  return bytes;
}

/** What a value gives away: a body that names it, so that it is known. */
const named = (value: string) => (text: string) =>
  put(text, '<w:t>section with header</w:t>', `<w:t>DB_PASSWORD=${value} is old</w:t>`);

describe('what lies in an Office file and cannot be read', () => {
  it.each([
    ['an OLE object', 'word/embeddings/oleObject1.bin', 'oleObject', 'an embedded object of the old binary kind'],
    [
      'the state of a control',
      'word/activeX/activeX1.bin',
      'activeXControlBinary',
      'an embedded object of the old binary kind',
    ],
    ['an old workbook', 'word/embeddings/book.xls', 'package', 'an embedded object of the old binary kind'],
  ])('is replaced by an empty one: %s', async (_what, name, type, dropped) => {
    const value = secret();
    const given = withParts(await sample('word-headers.docx'), {
      'word/document.xml': named(value),
      'word/_rels/document.xml.rels': (text) =>
        put(text, '</Relationships>', link('rIdO', `${RELATIONS}/${type}`, name.slice(5))),
      [name]: () => compound(`password ${value}`),
      '[Content_Types].xml': (text) =>
        put(
          text,
          '<Default ',
          `<Default Extension="${name.slice(-3)}" ContentType="application/octet-stream"/><Default `,
        ),
    });
    const copy = await safeCopyOf(given, 'a.docx');
    expect(copy).toMatchObject({ kind: 'made', dropped: ['numbers of editing sessions', dropped] });
    const part = rawParts(copy.kind === 'made' ? copy.bytes : given).get(name) ?? new Uint8Array();
    expect(part.length).toBe(1536);
    expect(Buffer.from(part).includes(Buffer.from(value, 'utf16le'))).toBe(false);
  });

  it('is replaced by a drawing of nothing where it is a metafile', async () => {
    const value = secret();
    const metafile = Buffer.alloc(400);
    metafile.writeUInt32LE(1);
    metafile.write(' EMF', 40, 'latin1');
    metafile.write(value, 200, 'utf16le');
    const given = withParts(await sample('word-headers.docx'), {
      'word/document.xml': named(value),
      'word/media/image9.emf': () => metafile,
      'word/_rels/document.xml.rels': (text) =>
        put(text, '</Relationships>', link('rIdE', `${RELATIONS}/image`, 'media/image9.emf')),
      '[Content_Types].xml': (text) =>
        put(text, '<Default ', '<Default Extension="emf" ContentType="image/x-emf"/><Default '),
    });
    const copy = await safeCopyOf(given, 'a.docx');
    expect(copy).toMatchObject({
      kind: 'made',
      dropped: ['numbers of editing sessions', 'a drawing in a metafile'],
    });
    expect(rawParts(copy.kind === 'made' ? copy.bytes : given).get('word/media/image9.emf')?.length).toBe(108);
  });

  it('refuses the document where nothing can stand for it', async () => {
    const given = withParts(await sample('word-headers.docx'), {
      'word/media/sound.mid': () => Uint8Array.of(0x4d, 0x54, 0x68, 0x64, 0, 0, 0, 6),
    });
    expect(await safeCopyOf(given, 'a.docx')).toMatchObject({ kind: 'refused', reason: 'unknown' });
  });
});

describe('what is left out of a copy', () => {
  it('goes with what leads to it: macros, thumbnail, printer, fonts, signatures', async () => {
    const given = withParts(await sample('word-headers.docx'), {
      '[Content_Types].xml': (text) =>
        put(
          put(text, WORD_TYPE, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
          '</Types>',
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/><Override PartName="/word/printerSettings/printerSettings1.bin" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings"/><Override PartName="/word/vbaData.xml" ContentType="application/vnd.ms-word.vbaData+xml"/></Types>',
        ),
      'word/_rels/document.xml.rels': (text) =>
        put(
          put(
            text,
            '</Relationships>',
            link('rIdV', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'),
          ),
          '</Relationships>',
          link('rIdP', `${RELATIONS}/printerSettings`, 'printerSettings/printerSettings1.bin'),
        ),
      'word/_rels/vbaProject.bin.rels': () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'http://schemas.microsoft.com/office/2006/relationships/wordVbaData', 'vbaData.xml')}`,
      'word/vbaData.xml': () => '<wne:vbaSuppData xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"/>',
      'word/vbaProject.bin': () => compound('Sub AutoOpen'),
      'word/printerSettings/printerSettings1.bin': () => compound('HP on \\\\print-7'),
      'word/document.xml': (text) => put(text, '<w:pgSz', '<w:printerSettings r:id="rIdP"/><w:pgSz'),
      'word/fontTable.xml': (text) =>
        put(
          text,
          '<w:panose1',
          '<w:embedRegular r:id="rIdF" w:fontKey="{00000000-0000-0000-0000-000000000000}"/><w:panose1',
        ),
      'word/_rels/fontTable.xml.rels': () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rIdF', `${RELATIONS}/font`, 'fonts/font1.odttf')}`,
      'word/fonts/font1.odttf': () => randomBytes(64),
      'docProps/thumbnail.jpeg': () => randomBytes(64),
      '_xmlsignatures/sig1.xml': () => '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
      '_xmlsignatures/origin.sigs': () => '',
      '_xmlsignatures/_rels/origin.sigs.rels': () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature', 'sig1.xml')}`,
      '_rels/.rels': (text) =>
        put(
          put(
            text,
            '</Relationships>',
            link(
              'rIdT',
              'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
              'docProps/thumbnail.jpeg',
            ),
          ),
          '</Relationships>',
          link(
            'rIdS',
            'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
            '_xmlsignatures/origin.sigs',
          ),
        ),
    });
    const copy = await safeCopyOf(given, 'a.docm');
    expect(copy.kind).toBe('made');
    expect(copy.dropped.toSorted()).toEqual([
      'a digital signature',
      'a thumbnail',
      'embedded fonts',
      'macros',
      'numbers of editing sessions',
      'settings of a printer',
    ]);
    const parts = partsOf(copy.kind === 'made' ? copy.bytes : given);
    expect([...parts.keys()].toSorted()).toEqual(
      [...partsOf(await sample('word-headers.docx')).keys(), 'word/_rels/fontTable.xml.rels'].toSorted(),
    );
    expect([...parts.values()].join('')).not.toMatch(
      /vba|thumbnail|printerSettings|embedRegular|rIdF|digital-signature|macroEnabled/u,
    );
    expect(parts.get('[Content_Types].xml')).toContain(WORD_TYPE);
    const refusing = { limits: LIMITS, macros: 'refuse' } as const;
    expect(await openDocument(given, 'a.docm', refusing)).toMatchObject({ reason: 'macros', says: 'holds macros' });
  });
});

describe.concurrent('a Word file in a Word file', needsPrograms('soffice', 'unzip', 'pdfinfo', 'exiftool'), () => {
  it(
    'is copied too, every occurrence and no other word, and the copy opens with as many pages',
    { timeout: 600_000 },
    async () => {
      const value = secret();
      const like = value.replace('Gull', 'Null');
      const inner = withParts(await sample('word-links.docx'), {
        'word/document.xml': (text) =>
          put(text, '<w:sectPr', `<w:p><w:r><w:t>it was ${value} and ${value}</w:t></w:r></w:p><w:sectPr`),
      });
      const given = {
        name: 'a.docx',
        bytes: withParts(await sample('word-chart.docx'), {
          'word/embeddings/inner.docx': () => inner,
          '[Content_Types].xml': (text) =>
            put(
              text,
              '<Default ',
              '<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/><Default ',
            ),
          'word/_rels/document.xml.rels': (text) =>
            put(text, '</Relationships>', link('rIdD', `${RELATIONS}/package`, 'embeddings/inner.docx')),
          'word/document.xml': (text) =>
            put(
              text,
              '<w:sectPr',
              `<w:p><w:r><w:t>DB_PASSWORD=${value} ${value}, not the ship ${like}</w:t></w:r></w:p><w:sectPr`,
            ),
        }),
      };
      const copy = { name: 'a.docx', bytes: await madeCopy(given.bytes, 'a.docx') };
      const [after = []] = await viewsOf([copy]);
      expect(survivors(after, [value])).toEqual([]);
      expect(partsOf(copy.bytes).get('word/document.xml')).toContain(
        `DB_PASSWORD=[password #1] [password #1], not the ship ${like}`,
      );
      const [pages, pagesOfCopy] = await pagesInOffice([given, copy]);
      expect(pagesOfCopy).toBe(pages);
    },
  );

  it('is refused where it is of a Word before 2007', { timeout: 600_000 }, async () => {
    const [doc] = await convertedOne([{ name: 'a.docx', bytes: await sample('word-links.docx') }], 'doc');
    expect(await safeCopyOf(doc?.bytes ?? new Uint8Array(), 'a.doc')).toMatchObject({
      reason: 'unknown',
      says: expect.stringContaining('before 2007'),
    });
  });
});

describe('an Office file that is not as it should be', () => {
  const changed = async (changes: Parameters<typeof withParts>[1]) =>
    safeCopyOf(withParts(await sample('word-links.docx'), changes), 'a.docx');
  const document = 'word/document.xml';

  it.each([
    ['broken text', 'damaged', { [document]: (text: string) => text.slice(0, -20) }],
    [
      'an entity that grows',
      'damaged',
      {
        [document]: (text: string) =>
          put(text, '<w:document', '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document'),
      },
    ],
    [
      'elements that nest without end',
      'damaged',
      { 'word/styles.xml': () => `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}` },
    ],
    ['a broken list of types', 'damaged', { '[Content_Types].xml': (text: string) => text.slice(0, -3) }],
    ['broken links', 'damaged', { 'word/_rels/document.xml.rels': () => '<Relationships>' }],
    ['text that is none', 'damaged', { [document]: () => Uint8Array.of(1, 0, 2, 9, 9, 0) }],
    ['a part that leads out of it', 'damaged', { '../evil.xml': () => '<a/>' }],
  ])('is refused for %s', async (_what, reason, changes) => {
    expect(await changed(changes)).toMatchObject({ kind: 'refused', reason });
  });

  it('is refused where it is cut off, or lists its types twice', async () => {
    const bytes = await sample('word-links.docx');
    expect(await safeCopyOf(bytes.subarray(0, bytes.length >> 1), 'a.docx')).toMatchObject({ reason: 'damaged' });
    const twice = Buffer.from(withParts(bytes, { '[Content_Types].xmX': () => '<a/>' })).toString('latin1');
    const both = new Uint8Array(Buffer.from(twice.replaceAll('[Content_Types].xmX', '[Content_Types].xml'), 'latin1'));
    expect(await safeCopyOf(both, 'a.docx')).toMatchObject({ reason: 'damaged', says: 'holds two parts of one name' });
  });

  it('is refused as locked where Office encrypted it', async () => {
    expect(await safeCopyOf(compound('EncryptedPackage'), 'a.docx')).toMatchObject({
      reason: 'locked',
      says: 'is protected by a password',
    });
  });

  it.each([
    ['links', { 'word/_rels/document.xml.rels': () => null }],
    [
      'a type of its main part',
      { '[Content_Types].xml': (text: string) => text.replaceAll('wordprocessingml', 'other') },
    ],
  ])('is copied without a value also where it lacks %s', async (_what, changes) => {
    const value = secret();
    const given = withParts(await sample('word-links.docx'), {
      ...changes,
      [document]: (text) =>
        put(text, '<w:sectPr', `<w:p><w:r><w:t>DB_PASSWORD=${value} is old</w:t></w:r></w:p><w:sectPr`),
    });
    const copy = await safeCopyOf(given, 'a.docx');
    expect(copy.kind).toBe('made');
    expect([...partsOf(copy.kind === 'made' ? copy.bytes : given).values()].join('')).not.toContain(value);
  });

  it('is read with ten thousand parts, and refused with more than is allowed', { timeout: 60_000 }, async () => {
    const items = Array.from({ length: 10_000 }, (_, i) => [`customXml/item${i}.xml`, () => '<a/>'] as const);
    const given = withParts(await sample('word-links.docx'), Object.fromEntries(items));
    expect(await safeCopyOf(given, 'a.docx')).toMatchObject({ kind: 'made' });
    const few = { limits: { ...LIMITS, parts: 5_000 }, macros: 'drop' } as const;
    expect(await openDocument(given, 'a.docx', few)).toMatchObject({ reason: 'too-large' });
  });
});
