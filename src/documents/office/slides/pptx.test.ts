import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { madeCopy, safeCopyOf } from '../../../../test/documents/kit/made-copy.ts';
import { partsOf, put, rawParts, withParts } from '../../../../test/documents/kit/parts.ts';
import { sample } from '../../../../test/documents/samples/samples.ts';
import { openDocument } from '../../formats.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

const run = (text: string): string => `<a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r>`;

test('given slides of PowerPoint, when a value is in the notes over runs and in alternative text, then it is gone from all', async () => {
  const value = secret();
  const given = withParts(await sample('powerpoint-notes.pptx'), {
    'ppt/notesSlides/notesSlide1.xml': (source) =>
      put(
        source,
        '<a:t>Notes</a:t></a:r>',
        `<a:t>password: </a:t></a:r>${run(value.slice(0, 8))}${run(value.slice(8))}`,
      ),
    'ppt/slides/slide1.xml': (source) =>
      put(source, '<p:cNvPr id="1" name=""/>', `<p:cNvPr id="1" name="" descr="${value}"/>`),
  });
  const copy = await safeCopyOf(given, 'talk.pptx');
  expect(copy).toMatchObject({ kind: 'made', dropped: ['settings of a printer', 'a thumbnail'] });
  if (copy.kind !== 'made') return;
  const after = partsOf(copy.bytes);
  expect([...after.values()].join('').replaceAll(/<[^>]*>/gu, '')).not.toContain(value);
  expect(after.get('ppt/slides/slide1.xml')).toContain('descr="[password #1]"');
  expect(after.get('ppt/notesSlides/notesSlide1.xml')).toContain(`${run('[password #1]')}${run('')}`);
});

test('given slides, when they are read, then places name slide, notes and table, and say which slide is hidden', async () => {
  const table = `<a:tbl><a:tr h="1"><a:tc><a:txBody><a:p>${run('Host')}</a:p></a:txBody></a:tc><a:tc><a:txBody><a:p>${run('Token')}</a:p></a:txBody></a:tc></a:tr></a:tbl>`;
  const given = withParts(await sample('powerpoint-notes.pptx'), {
    'ppt/slides/slide2.xml': (source) =>
      put(source, '<p:sld ', '<p:sld show="0" ').replace('</p:spTree>', `${table}</p:spTree>`),
  });
  const opening = await openDocument(given, 'talk.pptx');
  const passages = opening.kind === 'opened' ? opening.document.passages : [];
  const hidden = passages.find(({ place }) => place === 'slide 2 (hidden)');
  expect(hidden?.text).toContain('Host \tToken \t\n');
  expect(hidden?.marks.at(-1)?.place).toBe('slide 2 (hidden), table 1, row 1');
  expect(passages.some(({ place }) => place.startsWith('slide 1, notes'))).toBe(true);
});

test('given an embedded workbook, when a value is in its cells, then it is gone from there, and its picture is blank', async () => {
  const value = secret();
  const object = 'ppt/embeddings/Microsoft_Excel_Worksheet.xlsx';
  const given = withParts(await sample('powerpoint-object.pptx'), {
    'ppt/slides/slide1.xml': (source) => put(source, 'name="Object 1"', `name="Object 1" descr="password: ${value}"`),
  });
  const within = rawParts(given).get(object) ?? new Uint8Array();
  const cell = (source: string): string =>
    put(source, '<sheetData>', `<sheetData><row r="90"><c r="A90" t="inlineStr"><is><t>${value}</t></is></c></row>`);
  const deep = withParts(given, { [object]: () => withParts(within, { 'xl/worksheets/sheet1.xml': cell }) });
  const after = rawParts(await madeCopy(deep, 'talk.pptx'));
  expect(partsOf(after.get(object) ?? new Uint8Array()).get('xl/worksheets/sheet1.xml')).toContain('[password #1]');
});

test('given a chart of PowerPoint, when a value names a category, then it is gone from the chart and from its workbook', async () => {
  const value = secret();
  const object = 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx';
  const chart = await sample('powerpoint-chart.pptx');
  const named = (source: string): string => put(source, 'Category 2', `password: ${value}`);
  const given = withParts(chart, {
    'ppt/charts/chart1.xml': (source) => source.replaceAll('Category 2', value),
    [object]: () => withParts(rawParts(chart).get(object) ?? new Uint8Array(), { 'xl/sharedStrings.xml': named }),
  });
  const after = rawParts(await madeCopy(given, 'talk.pptx'));
  const source = Buffer.from(after.get('ppt/charts/chart1.xml') ?? []).toString('utf8');
  expect(source.match(/<c:v>\[password #1\]<\/c:v>/gu)).toHaveLength(3);
  expect(source).not.toContain(value);
  expect(partsOf(after.get(object) ?? new Uint8Array()).get('xl/sharedStrings.xml')).toContain(
    'password: [password #1]',
  );
});

test('given tables of PowerPoint, when a column is headed Token, then its cells are gone and joined cells stay', async () => {
  const value = secret();
  const given = withParts(await sample('powerpoint-table.pptx'), {
    'ppt/slides/slide3.xml': (source) =>
      put(put(put(source, '<a:t>b<', '<a:t>Token<'), '<a:t>a<', '<a:t>Host<'), '<a:t>e<', `<a:t>${value}<`),
  });
  const after = partsOf(await madeCopy(given, 'talk.pptx'));
  expect(after.get('ppt/slides/slide3.xml')).not.toContain(value);
  expect(after.get('ppt/slides/slide3.xml')).toContain('<a:t>f<');
  expect(after.get('ppt/slides/slide2.xml')).toBe(partsOf(given).get('ppt/slides/slide2.xml'));
});
