import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { madeCopy, safeCopyOf } from '../../../../test/documents/kit/made-copy.ts';
import { partsOf, put, rawParts, withParts } from '../../../../test/documents/kit/parts.ts';
import { sample } from '../../../../test/documents/samples/samples.ts';
import { openDocument } from '../../formats.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A part that hangs from the workbook or from its first sheet. */
interface More {
  readonly name: string;
  readonly type: string;
  readonly link: string;
  readonly source: string;
  readonly of: 'workbook' | 'sheet' | 'pivot';
}

const FILES = {
  workbook: 'xl/_rels/workbook.xml.rels',
  sheet: 'xl/worksheets/_rels/sheet1.xml.rels',
  pivot: 'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
};

const NO_LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The workbook of a chart, which Excel wrote, with more parts, as Excel names and links them. */
async function workbookWith(parts: readonly More[], change: (sheet: string) => string = (sheet) => sheet) {
  const changes: Record<string, (text: string) => string> = {
    '[Content_Types].xml': (text) =>
      put(
        text,
        '</Types>',
        `${parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`,
      ),
    'xl/worksheets/sheet1.xml': change,
  };
  for (const { name, source } of parts) changes[name] = () => `<?xml version="1.0" encoding="UTF-8"?>${source}`;
  for (const [of, file] of Object.entries(FILES)) {
    const own = parts.filter((one) => one.of === of);
    if (own.length === 0) continue;
    const links = own.map(
      ({ name, link }, i) =>
        `<Relationship Id="more${i}" Type="${link.includes(':') ? link : `${TYPES}/${link}`}" Target="/${name}"/>`,
    );
    changes[file] = (text) =>
      put(text === '' ? NO_LINKS : text, '</Relationships>', `${links.join('')}</Relationships>`);
  }
  const slides = rawParts(await sample('powerpoint-chart.pptx'));
  return withParts(slides.get('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx') ?? new Uint8Array(), changes);
}

/** Everything that is left in a copy, with tags and references taken out too. */
function left(copy: Uint8Array): string {
  const all = [...partsOf(copy).values()].join('\n');
  return all + all.replaceAll(/<[^>]*>/gu, '');
}

test('given connections, links to other workbooks and pivot tables, when their own words tell a password, then it is gone, also numbers', async () => {
  const values = [secret(), secret(), secret(), secret()] as const;
  const given = await workbookWith([
    {
      name: 'xl/connections.xml',
      type: `${SHEET}.connections+xml`,
      link: 'connections',
      of: 'workbook',
      source: `<connections ${MAIN}><connection id="1" name="db" type="1" refreshedVersion="6"><dbPr connection="Provider=SQLOLEDB;Server=db;User ID=jo;Password=${values[0]}" command="select 1"/></connection></connections>`,
    },
    {
      name: 'xl/externalLinks/externalLink1.xml',
      type: `${SHEET}.externalLink+xml`,
      link: 'externalLink',
      of: 'workbook',
      source: `<externalLink ${MAIN}><externalBook><sheetNames><sheetName val="Accounts"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>User</v></cell><cell r="B1" t="str"><v>Password</v></cell></row><row r="2"><cell r="A2" t="str"><v>jo</v></cell><cell r="B2" t="str"><v>${values[1]}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    },
    {
      name: 'xl/pivotCache/pivotCacheDefinition1.xml',
      type: `${SHEET}.pivotCacheDefinition+xml`,
      link: 'pivotCacheDefinition',
      of: 'workbook',
      source: `<pivotCacheDefinition ${MAIN} ${LINKS} r:id="more0"><cacheFields count="3"><cacheField name="Host"><sharedItems/></cacheField><cacheField name="Password"><sharedItems count="2"><s v="${values[2]}"/><s v="none"/></sharedItems></cacheField><cacheField name="PIN"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="471193" maxValue="471193"><n v="471193"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    },
    {
      name: 'xl/pivotCache/pivotCacheRecords1.xml',
      type: `${SHEET}.pivotCacheRecords+xml`,
      link: 'pivotCacheRecords',
      of: 'pivot',
      source: `<pivotCacheRecords ${MAIN} count="2"><r><s v="alpha"/><x v="0"/><n v="882204"></n></r><r><s v="beta"/><s v="${values[3]}"/><m/></r></pivotCacheRecords>`,
    },
  ]);
  const after = partsOf(await madeCopy(given, 'book.xlsx'));
  for (const value of [...values, '471193', '882204']) expect([...after.values()].join('\n')).not.toContain(value);
  expect(after.get('xl/connections.xml')).toContain('Server=db;User ID=jo;Password=[password #');
  expect(after.get('xl/pivotCache/pivotCacheDefinition1.xml')).toMatch(
    /<sharedItems containsMixedTypes="1"><s v="\[[a-z-]+ #\d\]"\/><\/sharedItems>/u,
  );
  expect(after.get('xl/pivotCache/pivotCacheRecords1.xml')).toMatch(
    /<s v="alpha"\/><x v="0"\/><s v="\[[a-z-]+ #\d\]"><\/s>/u,
  );
  expect(after.get('xl/externalLinks/externalLink1.xml')).toContain('<v>jo</v>');
});

test('given one password in a cell, when it stands in comments, threads, validations, headers, links and unused strings too, then nothing is left', async () => {
  const value = secret();
  const given = await workbookWith(
    [
      {
        name: 'xl/comments1.xml',
        type: `${SHEET}.comments+xml`,
        link: 'comments',
        of: 'sheet',
        source: `<comments ${MAIN}><authors><author>jo</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>it was ${value.slice(0, 6)}</t></r><r><t>${value.slice(6)}</t></r></text></comment></commentList></comments>`,
      },
      {
        name: 'xl/threadedComments/threadedComment1.xml',
        type: 'application/vnd.ms-excel.threadedcomments+xml',
        link: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        of: 'sheet',
        source: `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2026-01-01T00:00:00.00" personId="{4CE21E54-5B3D-4B3E-8F3B-000000000001}" id="{4CE21E54-5B3D-4B3E-8F3B-000000000002}"><text>see ${value}</text></threadedComment></ThreadedComments>`,
      },
      {
        name: 'xl/persons/person.xml',
        type: 'application/vnd.ms-excel.person+xml',
        link: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
        of: 'workbook',
        source: `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${value}" id="{4CE21E54-5B3D-4B3E-8F3B-000000000001}" userId="jo" providerId="None"/></personList>`,
      },
    ],
    (sheet) =>
      put(
        put(
          sheet,
          '</sheetData>',
          `<row r="9"><c r="A9" t="inlineStr"><is><t>password: ${value}</t></is></c></row></sheetData>`,
        ),
        '<pageMargins',
        `<dataValidations count="1"><dataValidation type="list" prompt="not ${value}" sqref="A3"><formula1>"a,${value}"</formula1></dataValidation></dataValidations><pageMargins`,
      ).replace('</worksheet>', `<headerFooter><oddHeader>&amp;C${value}</oddHeader></headerFooter></worksheet>`),
  );
  const more = withParts(given, {
    'xl/sharedStrings.xml': (text) => put(text, '</sst>', `<si><t>${value}</t></si></sst>`),
    'xl/worksheets/_rels/sheet1.xml.rels': (text) =>
      put(
        text,
        '</Relationships>',
        `<Relationship Id="out" Type="${TYPES}/hyperlink" Target="https://jo:${value}@mail.example/" TargetMode="External"/></Relationships>`,
      ),
  });
  expect(left(await madeCopy(more, 'book.xlsx'))).not.toContain(value);
});

test('given checks of passwords, when a workbook is copied, then they are left out and what is protected stays so', async () => {
  const given = await workbookWith([], (sheet) =>
    put(
      sheet,
      '<pageMargins',
      '<sheetProtection algorithmName="SHA-512" hashValue="q8Cn" saltValue="3Tkw" spinCount="100000" sheet="1" objects="1"/><pageMargins',
    ),
  );
  const copy = await safeCopyOf(given, 'book.xlsx');
  expect(copy).toMatchObject({ kind: 'made', dropped: ['a thumbnail', 'checks of passwords'] });
  if (copy.kind === 'made')
    expect(partsOf(copy.bytes).get('xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1" objects="1"/>');
});

test('given a formula that loses its result and an order of calculation, when a workbook is copied, then both are gone', async () => {
  const value = secret();
  const chain: More = {
    name: 'xl/calcChain.xml',
    type: `${SHEET}.calcChain+xml`,
    link: 'calcChain',
    of: 'workbook',
    source: `<calcChain ${MAIN}><c r="A9" i="1"/></calcChain>`,
  };
  const given = await workbookWith([chain], (sheet) =>
    put(
      sheet,
      '</sheetData>',
      `<row r="9"><c r="A9" t="str"><f>"password: "&amp;"${value.slice(0, 7)}"&amp;"${value.slice(7)}"</f><v>password: ${value}</v></c></row></sheetData>`,
    ),
  );
  const copy = await safeCopyOf(given, 'book.xlsx');
  expect(copy).toMatchObject({ kind: 'made', dropped: ['the order of calculation', 'a thumbnail'] });
  if (copy.kind !== 'made') return;
  const after = partsOf(copy.bytes);
  expect(after.get('xl/worksheets/sheet1.xml')).toContain(
    '<c r="A9" t="inlineStr"><is><t xml:space="preserve">password: [password #1]</t></is></c>',
  );
  expect([after.has('xl/calcChain.xml'), left(copy.bytes).includes('calcChain')]).toEqual([false, false]);
});

test.each([
  [
    'a sheet whose XML breaks off',
    (sheet: string) => sheet.slice(0, 900),
    'holds a part that is no well-formed XML (line 2)',
  ],
  [
    'a shared string that is not there',
    (sheet: string) => put(sheet, '<v>7</v>', '<v>99</v>'),
    'holds a part that shows a shared string that is not there',
  ],
  [
    'entities of its own',
    (sheet: string) => put(sheet, '<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
    'holds a part that declares a document type, which is not read',
  ],
])(
  'given %s, when a workbook is opened, then it is refused with the end of a sentence',
  async (_what, change, says) => {
    expect(await openDocument(await workbookWith([], change), 'book.xlsx')).toMatchObject({
      kind: 'refused',
      reason: 'damaged',
      says,
    });
  },
);

test('given 150,000 rows that are declared and empty, when a workbook is copied, then it is, in the memory of its text', async () => {
  const rows = Array.from({ length: 150_000 }, (_, i) => `<row r="${i + 9}"/>`).join('');
  const given = await workbookWith([], (sheet) => put(sheet, '</sheetData>', `${rows}</sheetData>`));
  const opening = await openDocument(given, 'book.xlsx');
  expect(opening.kind === 'opened' && (opening.document.passages[0]?.text.length ?? 0)).toBeLessThan(300);
});

test('given links that go round, when a workbook is copied, then each part is read once', async () => {
  const given = await workbookWith([
    {
      name: 'xl/externalLinks/externalLink1.xml',
      type: `${SHEET}.externalLink+xml`,
      link: 'externalLink',
      of: 'workbook',
      source: `<externalLink ${MAIN}/>`,
    },
  ]);
  const round = withParts(given, {
    'xl/externalLinks/_rels/externalLink1.xml.rels': () =>
      put(
        NO_LINKS,
        '</Relationships>',
        `<Relationship Id="r" Type="${TYPES}/worksheet" Target="/xl/workbook.xml"/></Relationships>`,
      ),
  });
  expect(await safeCopyOf(round, 'book.xlsx')).toMatchObject({ kind: 'made' });
});
