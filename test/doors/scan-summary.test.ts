import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Stock } from '../../src/cli/scan/stock/stock.ts';
import { throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const TOKEN = `glpat-${made('alnum', 20, 41)}`;
const OTHER = `glpat-${made('alnum', 20, 42)}`;
const PASSWORD = `Zur1ch-${made('alnum', 6, 43)}`;
const ROBOT = 'robot@proj-1234.iam.gserviceaccount.com';

/** Three reports, of which two share a token and a password, a broken one, and one that is old by its own words. */
async function oldReports(): Promise<string> {
  const dir = await tempFolder();
  await mkdir(join(dir, 'work'));
  const put = async (name: string, text: string, day: string): Promise<void> => {
    await writeFile(join(dir, 'work', name), text);
    await utimes(join(dir, 'work', name), new Date(day), new Date(day));
  };
  const today = new Date().toISOString();
  await put(
    'a.md',
    `---\nclosed: 2019-05-31\ndate: ${today.slice(0, 10)}\n---\ntoken ${TOKEN}\npassword=${PASSWORD}\n`,
    today,
  );
  await put('b.txt', `token ${TOKEN}\ntoken ${OTHER}\npassword=${PASSWORD}\nruns as ${ROBOT}\n`, '2018-01-02');
  await put('c.csv', `what,who\nbuild,${ROBOT}\n`, today);
  await put('d.md', '---\nclosed: 2019-02-31\n---\nNothing of interest.\n', today);
  await put('e.pdf', '%PDF-1.7\nnothing more', today);
  await writeFile(join(dir, 'key'), made('hex', 64, 5));
  return dir;
}

async function stockIn(dir: string, more: readonly string[] = []): Promise<Stock> {
  await throughlineIn(dir, ['scan', 'work', '--summary-json', 'stock.json', ...more]);
  const stock: Stock = JSON.parse(await readFile(join(dir, 'stock.json'), 'utf8'));
  return stock;
}

test('given old reports, when they are summed up, then files, findings, shared values, identities and what is unread are counted', async () => {
  const stock = await stockIn(await oldReports());
  expect(stock.files).toMatchObject({ read: 4, withSecrets: 2, unreadable: 1 });
  expect(stock.files.byKind.map(({ kind, files, withSecrets }) => [kind, files, withSecrets])).toEqual([
    ['markdown', 2, 1],
    ['csv', 1, 0],
    ['text', 1, 1],
  ]);
  expect(stock.findings.byKind.map(({ kind, findings, files }) => [kind, findings, files])).toEqual([
    ['gitlab-personal-access-token', 3, 2],
    ['password', 2, 2],
    ['service-account', 2, 2],
  ]);
  expect(stock.repeated).toMatchObject({
    values: 1,
    notCompared: 2,
    list: [{ value: 1, fingerprint: null, files: 2, first: ['work/a.md', 'work/b.txt'] }],
  });
  expect(stock.worst.map(({ path, secrets }) => [path, secrets])).toEqual([
    ['work/b.txt', 3],
    ['work/a.md', 2],
  ]);
  expect(stock.identities).toMatchObject({ names: 1, list: [{ name: ROBOT, kind: 'service-account', files: 2 }] });
  expect(stock.unreadable).toEqual([{ why: 'is no whole PDF', files: 1, first: ['work/e.pdf'] }]);
  expect(stock.overdue).toBe(null);
});

test('given --keep-days, then what is older by its front matter or its last change should have been disposed of, and a date that is none counts for nothing', async () => {
  const { overdue } = await stockIn(await oldReports(), ['--keep-days', '365']);
  expect(overdue).toEqual({
    keepDays: 365,
    files: 2,
    withSecrets: 2,
    list: [
      { path: 'work/b.txt', on: '2018-01-02', by: 'modified', secrets: 3 },
      { path: 'work/a.md', on: '2019-05-31', by: 'closed', secrets: 2 },
    ],
  });
});

test('given a key that the asker keeps, then values that could be guessed are compared too, by fingerprint', async () => {
  const { repeated } = await stockIn(await oldReports(), ['--fingerprint-key', 'key']);
  expect(repeated).toMatchObject({ values: 2, notCompared: 0 });
  for (const { fingerprint } of repeated.list) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/u);
});

test('given a summary as table, JSON and page, and the state of the scan, then the names of identities are in them and no part of a secret', async () => {
  const dir = await oldReports();
  const forms = ['--summary', '--summary-json', 'stock.json', '--html', 'page.html', '--resume', 'state'];
  const { code, out, err } = await throughlineIn(dir, ['scan', 'work', ...forms, '--keep-days', '30']);
  expect(code).toBe(3);
  const files = await Promise.all(
    ['stock.json', 'page.html', 'state'].map((name) => readFile(join(dir, name), 'utf8')),
  );
  for (const text of [out, ...files]) {
    expect(text).toContain(ROBOT);
    for (const value of [TOKEN, OTHER, PASSWORD]) {
      expect(text).not.toContain(value.slice(6, 14));
      expect(text).not.toContain(value.slice(-5));
    }
  }
  expect(err).toBe('work/e.pdf is no whole PDF.\n');
  expect(out).toContain('The same secret in several files\n');
  expect(out).toContain('Older than 30 days: 2 files, 2 with secrets.');
  expect(files[1]).toContain('<h2>Should have been disposed of</h2>');
});

test('given nothing but clean files, then the summary ends with 0, and with 1 where one could not be read', async () => {
  const dir = await oldReports();
  expect(await throughlineIn(dir, ['scan', 'work/c.csv', 'work/d.md', '--summary'])).toMatchObject({ code: 0 });
  expect(await throughlineIn(dir, ['scan', 'work/c.csv', 'work/e.pdf', '--summary'])).toMatchObject({ code: 1 });
});
