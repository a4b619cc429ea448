import { describe, expect, test } from 'vitest';
import { fileOf, imported } from '../testing/files.ts';

const TABLE = `Account,Team,Purpose,Environment,Password last set,Type
svc-report,finance,"Monthly report, two pages",production,2025-04-01,service account
svc-mail,,Sends mail,,,bot
`;

describe('a table', () => {
  test('given usual heads, then they are understood', async () => {
    const { records, unreadable } = await imported('csv', [fileOf('a.csv', TABLE)]);
    expect(unreadable).toEqual([]);
    expect(records).toMatchObject([
      {
        key: 'svc-report',
        kind: 'service-account',
        owner: 'finance',
        ownerFrom: 'the column Team',
        purpose: 'Monthly report, two pages',
        environment: 'production',
        credentials: [{ kind: 'credential', rotated: Date.UTC(2025, 3, 1) }],
        entitlements: null,
      },
      { key: 'svc-mail', kind: 'bot', owner: null, credentials: [] },
    ]);
  });

  test('given a mapping, then it counts before the usual heads', async () => {
    const { records } = await imported('csv', [fileOf('a.csv', 'Name,Real,Rights\nx,y,read;write\n')], {
      name: 'Real',
      entitlements: 'Rights',
      environment: 'test',
    });
    expect(records).toMatchObject([
      { name: 'y', environment: 'test', entitlements: [{ system: 'csv', action: 'read' }, { action: 'write' }] },
    ]);
  });

  test.each([
    ['semicolons', 'name;owner\na;b\n'],
    ['tabs', 'name\towner\na\tb\n'],
    ['bars', 'name|owner\na|b\n'],
    ['CR LF and no end', 'name,owner\r\na,b'],
    ['a byte order mark', '\uFEFFname,owner\na,b\n'],
    ['quotes', '"name","owner"\n"a","b"\n'],
  ])('given %s, then it is the same table', async (_, content) => {
    for (const chunk of [1, 65_536]) {
      const { records } = await imported('csv', [fileOf('a.csv', content, chunk)]);
      expect(records).toMatchObject([{ name: 'a', owner: 'b' }]);
    }
  });

  test.each([
    ['little endian with its mark', true, true],
    ['big endian with its mark', false, true],
    ['little endian without', true, false],
  ])('given UTF-16, %s, then it is the same table', async (_, isLittle, hasMark) => {
    const { records } = await imported('csv', [fileOf('a.csv', utf16('name,owner\nä,Zoë\n', isLittle, hasMark), 3)]);
    expect(records).toMatchObject([{ name: 'ä', owner: 'Zoë' }]);
  });

  test('given formulas, then they stay text', async () => {
    const { records } = await imported('csv', [
      fileOf('a.csv', 'name,purpose\n"=HYPERLINK(""http://x"",""y"")",+1\n@SUM(A1),-1\n'),
    ]);
    expect(records.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['=HYPERLINK("http://x","y")', '+1'],
      ['@SUM(A1)', '-1'],
    ]);
  });

  test.each([
    ['a quote that is not closed', 'bad,"never closed', 'A quote is opened on this line and not closed.'],
    ['too many cells', 'bad,b,c', 'This line has 3 cells, and the head has 2.'],
    ['a quote in the middle', 'bad,x"y"', 'The quotes on this line'],
    ['no name', ',b', 'This line has no name.'],
  ])('given %s, then the line is told and the rest is read', async (_, bad, says) => {
    const { records, unreadable } = await imported('csv', [
      fileOf('a.csv', `name,owner\nfirst,a\n${bad}\nlast,b\n"over\ntwo lines",c\n`),
    ]);
    expect(unreadable).toEqual([`a.csv, line 3: ${says}${says.endsWith('.') ? '' : ' are not as CSV has them.'}`]);
    expect(records.map(({ name }) => name)).toEqual(['first', 'last', 'over\ntwo lines']);
  });

  test.each([
    ['0001-01-01', 'stands for "never"'],
    ['9999-12-31', 'stands for "never"'],
    ['-1', 'cannot be read as a date'],
    ['2026-02-30', 'cannot be read as a date'],
    ['31/12/2026', 'cannot be read as a date'],
  ])('given the expiry %s, then there is none and it is said', async (date, says) => {
    const { records } = await imported('csv', [fileOf('a.csv', `name,expires\na,${date}\n`)]);
    expect(records[0]?.credentials[0]?.expires).toBeNull();
    expect(records[0]?.remarks.join(' ')).toContain(says);
  });

  test('given the same name twice, then the second is told', async () => {
    const { records, unreadable } = await imported('csv', [fileOf('a.csv', 'name\na\na\n')]);
    expect(records).toHaveLength(1);
    expect(unreadable).toEqual(['a: This is there twice; the first one counts.']);
  });

  test('given consumers that name each other in a circle, then each is only a name', async () => {
    const { records } = await imported('csv', [fileOf('a.csv', 'name,used by\na,b\nb,a;c\n')]);
    expect(records.map(({ consumers }) => consumers)).toEqual([['b'], ['a', 'c']]);
  });

  test.each([
    ['no column for the name', 'colour,size\nred,1\n', 'Say which one is'],
    ['a column twice', 'name,owner,owner\na,b,c\n', 'is there twice'],
    ['a spreadsheet', 'PK\u0003\u0004', 'can be saved as CSV'],
    ['JSON', '{"a":1}', 'JSON of another kind'],
    ['nothing', '', 'empty'],
  ])('given %s, then it is refused with what to do', async (_, content, says) => {
    await expect(imported('csv', [fileOf('a.csv', content)])).rejects.toThrow(says);
  });

  test('given a column in the mapping that is not there, then the columns are named', async () => {
    await expect(imported('csv', [fileOf('a.csv', 'name,x\na,b\n')], { owner: 'Team' })).rejects.toThrow(
      'There is no column "Team". The columns are: name, x.',
    );
  });
});

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const bytes: number[] = [];
  for (const sign of `${hasMark ? '\uFEFF' : ''}${text}`) {
    const unit = sign.charCodeAt(0);
    bytes.push(...(isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
  }
  return new Uint8Array(bytes);
}
