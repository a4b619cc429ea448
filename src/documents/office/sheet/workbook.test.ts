import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Workbook, workbook } from './workbook.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function sheet(rows: string, around = ''): string {
  return `<worksheet ${MAIN}><cols/><sheetData>${rows}</sheetData>${around}</worksheet>`;
}

function strings(...all: readonly string[]): string {
  return `<sst ${MAIN} count="9" uniqueCount="${all.length}">${all.map((one) => `<si>${one}</si>`).join('')}</sst>`;
}

function read(shared: string | null, ...sources: readonly string[]): Workbook {
  const made = workbook(
    shared,
    sources.map((source, i) => ({ source, place: `sheet ${i + 1}` })),
  );
  if (typeof made === 'string') throw new Error(made);
  return made;
}

/** Puts `[x]` in place of a word wherever it stands in the passages of a place. */
function without(own: Workbook, word: string, places: readonly string[]) {
  return own.write(
    own.passages.map(({ text, place }) =>
      places.includes(place)
        ? [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
            start: index,
            end: index + word.length,
            put: '[x]',
          }))
        : [],
    ),
    [],
  );
}

function texts(own: Workbook): string[] {
  return own.passages.filter(({ text }) => text !== '').map(({ text, place }) => `${place}: ${text}`);
}

it('given cells with gaps and out of order, when they are read, then each column stands below its head', () => {
  const own = read(
    strings('<t>User</t>', '<t>Password</t>', '<r><t>se</t></r><r><rPr><b/></rPr><t>cret</t></r>'),
    sheet(
      '<row r="3"><c r="D3" t="s"><v>2</v></c><c r="A3" t="inlineStr"><is><t>jo\tx</t></is></c></row>' +
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="4"/><c r="D1" t="s"><v>1</v></c></row>' +
        '<row><c><v>7</v></c><c t="b"><v>1</v></c></row>',
    ),
  );
  expect(own.passages[1]?.text).toBe('1\tUser\t\tPassword\n2\t7\t1\t\n3\tjo x\t\tsecret\n');
  expect(own.passages[0]?.text).toBe('User\t\tPassword\n7\t1\t\njo x\t\tsecret\n');
  expect(own.passages[0]?.marks.map(({ place }) => place)).toEqual([
    'sheet 1, row 1',
    'sheet 1, row 2',
    'sheet 1, row 3',
  ]);
});

it('given line ends as Excel writes them and a quote that is not closed, when cells are read, then they end no cell, and edits fit', () => {
  const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (text: string): string => `<row r="1">${inline('A1', '&quot;gull')}${inline('B1', text)}</row>`;
  const own = read(null, sheet(row('one_x000D_\ntern')));
  expect(own.passages[0]?.text).toBe(' gull\tone        tern\n');
  expect(without(own, 'tern', ['sheet 1']).sheets[0]).toBe(sheet(row('one_x000D_\n[x]')));
});

it('given hidden rows and columns, when they are read, then their places say so', () => {
  const source = `<worksheet ${MAIN}><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="5" hidden="1"><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c></row></sheetData></worksheet>`;
  expect(read(null, source).passages[0]?.marks.map(({ place }) => place)).toEqual([
    'sheet 1, row 5 (hidden)',
    'sheet 1, row 5, column B (hidden)',
    'sheet 1, row 5',
  ]);
});

it('given a string that two sheets share, when one cell of it is edited, then the other cell stays and no string is left over', () => {
  const shared = strings('<r><t xml:space="preserve">it is </t></r><r><t>gull</t></r>', '<t>gull</t>');
  const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const own = read(shared, sheet(cell), sheet(cell));
  const one = without(own, 'gull', ['sheet 1']);
  expect(one.sheets[0]).toContain('<v>2</v>');
  expect(one.sheets[1]).toBe(sheet(cell));
  expect(one.strings).toContain('uniqueCount="3"');
  expect(one.strings).toContain(
    '<si><t>gull</t></si><si><r><t xml:space="preserve">it is </t></r><r><t>[x]</t></r></si></sst>',
  );
  const all = without(own, 'gull', ['sheet 1', 'sheet 2', 'shared strings that no cell shows']);
  expect(all.sheets).toEqual([sheet(cell), sheet(cell)]);
  expect(all.strings).toBe(shared.replaceAll('gull', '[x]'));
});

it('given a number that goes, when the sheet is written, then the cell becomes a text and keeps its style', () => {
  const own = read(null, sheet('<row r="1"><c r="A1" s="3" t="n"><v>4711</v></c><c r="B1"><v>8</v></c></row>'));
  expect(without(own, '4711', ['sheet 1']).sheets[0]).toBe(
    sheet(
      '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">[x]</t></is></c><c r="B1"><v>8</v></c></row>',
    ),
  );
});

it('given a formula, when its result goes, then it goes with all that share it; when a text in it goes, then it stays', () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><f t="shared" ref="A1:B1" si="0">C1&amp;"x"</f><v>gull</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>tern</v></c></row>';
  expect(without(read(null, sheet(rows)), 'gull', ['sheet 1']).sheets[0]).toBe(
    sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">[x]</t></is></c><c r="B1" t="str"><v>tern</v></c></row>',
    ),
  );
  const link = '<row r="1"><c r="A1" t="str"><f>HYPERLINK("h://gu" &amp; "ll/a","open")</f><v>open</v></c></row>';
  const own = read(null, sheet(link));
  expect(texts(own)).toContain('sheet 1, formulas: HYPERLINK("h://gull/a","open")\n');
  expect(without(own, 'gull', ['sheet 1, formulas']).sheets[0]).toBe(
    sheet(link.replace('gu" &amp; "ll', '[x]" &amp; "')),
  );
});

it('given a formula without a result that is no formula any more, when it is written, then the cell tells what went', () => {
  const own = read(null, sheet('<row r="1"><c r="A1"><f>4711+1</f></c></row>'));
  expect(without(own, '4711', ['sheet 1, formulas']).sheets[0]).toContain(
    't="inlineStr"><is><t xml:space="preserve">[x]',
  );
});

it('given text around the cells, when it is edited, then every other sign stays', () => {
  const around =
    '<dataValidations><dataValidation prompt="seagull"><formula1>"seagull,a"</formula1></dataValidation></dataValidations>';
  const own = read(null, sheet('<row r="1"><c r="A1"><v>1</v></c></row>', around));
  expect(without(own, 'seagull', ['sheet 1, around its cells']).sheets[0]).toBe(
    sheet('<row r="1"><c r="A1"><v>1</v></c></row>', around.replaceAll('seagull', '[x]')),
  );
});

it('given a known value that is split over cells and rows, when the sheet is written, then it is gone, and whole cells stay', () => {
  const value = `Gull-${randomBytes(6).toString('hex')}-9!`;
  const text = (at: string, what: string): string => `<c r="${at}" t="inlineStr"><is><t>${what}</t></is></c>`;
  const rows = (first: string, second: string, third: string): string =>
    `<row r="1">${text('A1', 'a')}${text('C1', first)}</row><row r="2">${text('A2', second)}${text('B2', third)}</row>`;
  const own = read(null, sheet(rows(`b ${value.slice(0, 5)}`, value.slice(5, 9), `${value.slice(9)} c`)));
  const made = own.write(
    own.passages.map(() => []),
    [value, 'a b', 'other-value'],
  );
  expect(made.sheets[0]).toBe(sheet(rows('b [redacted]', '', ' c')));
});

it.each([
  ['a shared string that is not there', sheet('<row><c t="s"><v>4</v></c></row>'), 'shows a shared string'],
  ['a negative one', sheet('<row><c t="s"><v>-1</v></c></row>'), 'shows a shared string'],
  ['half a part', sheet('<row>').slice(0, 120), 'is no well-formed XML'],
])('given %s, when it is read, then it is told why not', (_what, source, says) => {
  expect(workbook(strings('<t>a</t>'), [{ source, place: 'sheet 1' }])).toContain(says);
});
