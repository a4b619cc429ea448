import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { madeCopy } from '../../../../test/documents/kit/made-copy.ts';
import { partsOf, put, withParts } from '../../../../test/documents/kit/parts.ts';
import { sample } from '../../../../test/documents/samples/samples.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

test('given a workbook of Excel, when a column is headed Password or PIN, then its cells are gone, also numbers, and the others stay', async () => {
  const [first, second] = [secret(), secret()];
  const given = withParts(await sample('excel-sheet.xlsx'), {
    'xl/worksheets/sheet1.xml': (source) =>
      put(
        source,
        source.slice(source.indexOf('<row '), source.indexOf('</sheetData>')),
        `<row r="1">${text('A1', 'Password')}${text('B1', 'User')}${text('D1', 'PIN')}</row>` +
          `<row r="2">${text('A2', first)}${text('B2', 'jo')}<c r="D2" s="0"><v>471193</v></c></row>` +
          `<row r="3" hidden="1">${text('A3', second)}${text('B3', 'mo')}<c r="D3"><v>882200</v></c></row>`,
      ),
    'xl/workbook.xml': (source) =>
      put(
        source,
        '<calcPr',
        `<definedNames><definedName name="DbPassword">"${first}"</definedName></definedNames><calcPr`,
      ),
  });
  const copy = await madeCopy(given, 'accounts.xlsx');
  const after = partsOf(copy);
  expect([...after.keys()].toSorted()).toEqual([...partsOf(given).keys()].toSorted());
  const all = [...after.values()].join('');
  for (const value of [first, second, '471193', '882200']) expect(all).not.toContain(value);
  expect(after.get('xl/worksheets/sheet1.xml')).toContain(
    `<row r="2">${text('A2', '[password #1]')}${text('B2', 'jo')}<c r="D2" s="0" t="inlineStr"><is><t xml:space="preserve">[`,
  );
  expect(after.get('xl/workbook.xml')).toContain('<definedName name="DbPassword">"[password #1]"</definedName>');
  expect(after.get('xl/styles.xml')).toBe(partsOf(given).get('xl/styles.xml'));
});
