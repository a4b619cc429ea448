import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Stock } from '../../src/cli/scan/stock/stock.ts';
import { mustCall } from '../faults/kit/api.ts';
import { setUpCrew } from '../faults/kit/people.ts';
import { searchFolder } from '../support/bytes.ts';
import { throughlineIn } from '../support/command.ts';
import { startKillable } from '../support/killable-server.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const KNOWN = `glpat-${made('alnum', 20, 71)}`;
const FRESH = `glpat-${made('alnum', 20, 72)}`;
const ROBOT = 'robot@proj-1234.iam.gserviceaccount.com';

test('given old reports and a desk that knows one of their secrets, when a responder scans them with it, then the case, the names without an entry and nothing else are told, a second run asks nothing anew, and no value is kept anywhere', async () => {
  const data = await tempFolder();
  const server = await startKillable({ dir: data, databaseUrl: null });
  onTestFinished(server.kill);
  await setUpCrew(server);
  await mustCall(server.url, 'submissions', { text: `the token ${KNOWN} stood in a wiki` });
  const dir = await tempFolder();
  await mkdir(join(dir, 'work'));
  for (const n of [1, 2, 3]) await writeFile(join(dir, 'work', `${n}.txt`), `token ${KNOWN}\nruns as ${ROBOT}\n`);
  await writeFile(join(dir, 'work', '4.txt'), `token ${FRESH}\npassword=Gull-7741-Rope\n`);
  const scan = async (as: string) => {
    const kept = ['--summary', '--summary-json', 'stock.json', '--resume', 'state'];
    return await throughlineIn(dir, ['scan', 'work', ...kept, '--desk', '--as', as, '--data', data]);
  };
  const refused = await scan('ada@example.org');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('Your role does not allow this.');

  const first = await scan('bob@example.org');
  expect(first).toMatchObject({ code: 3, err: '' });
  expect(first.out).toContain('Asked about 2 secrets: 1 known to a case, of which 0 alive, 1 not settled yet.');
  const stock = await stockIn(dir);
  expect(stock.desk).toMatchObject({
    asked: 2,
    known: 1,
    list: [{ cases: [{ case: 'C-1', stage: 'received', shows: 'open' }], files: 3, findings: 3 }],
    names: { asked: 1, unknown: 1, withoutOwner: 0 },
  });
  const again = await scan('bob@example.org');
  expect(again.out).toBe(first.out);
  await server.stop();
  for (const folder of [dir, data]) {
    const outside = (await searchFolder(folder, KNOWN)).filter(({ file }) => !/^[123]\.txt$/u.test(file));
    expect(outside).toEqual([]);
  }
  expect(await searchFolder(data, FRESH)).toEqual([]);
});

async function stockIn(dir: string): Promise<Stock> {
  return JSON.parse(await readFile(join(dir, 'stock.json'), 'utf8')) as Stock; // written by the scan
}
