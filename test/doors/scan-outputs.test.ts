import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../src/redact/kinds.ts';
import { COMMAND, run, throughlineIn } from '../support/command.ts';
import { made, madeKey } from '../support/made.ts';
import { isTyped, sarifFaults } from '../support/sarif.ts';
import { tempFolder } from '../support/temp.ts';

const TOKEN = `glpat-${made('alnum', 20, 21)}`;
const PASSWORD = `Zür1ch-${made('alnum', 9, 4)}`;
const KEY = madeKey('RSA PRIVATE KEY');
/** What must be in no output: the values whole and in parts, and as JSON writes them. */
const PARTS = [TOKEN.slice(6, 16), TOKEN.slice(-8), PASSWORD.slice(0, 9), PASSWORD.slice(-6), KEY.slice(40, 60)];

async function folderWithSecrets(): Promise<string> {
  const dir = await tempFolder();
  await mkdir(join(dir, 'work'));
  await writeFile(join(dir, 'work', 'a.env'), `TOKEN=${TOKEN}\nDB_PASSWORD=${PASSWORD}\n`);
  await writeFile(join(dir, 'work', 'b.txt'), `${KEY}\nthe password is ${PASSWORD}\n`);
  await writeFile(join(dir, 'work', `dump-${TOKEN}.txt`), 'nothing inside\n');
  await writeFile(join(dir, 'key'), made('hex', 64, 5));
  return dir;
}

test('given secrets in files and in the name of one, when they are scanned, then no output holds any part of a value', async () => {
  const dir = await folderWithSecrets();
  const all = ['--class', 'secret,identity,placeholder', '--min-confidence', '0', '--fingerprint-key', 'key'];
  const forms = [[], ['--json'], ['--sarif', '-'], ['--sarif', 'out.sarif', '--html', 'out.html', '--resume', 'state']];
  for (const form of forms) {
    const { code, out, err } = await throughlineIn(dir, ['scan', 'work', ...all, ...form]);
    expect(code).toBe(3);
    for (const part of PARTS) expect([form, out.includes(part), err.includes(part)]).toEqual([form, false, false]);
  }
  for (const name of ['out.sarif', 'out.html', 'state'])
    for (const part of PARTS) {
      const text = await readFile(join(dir, name), 'utf8');
      expect([name, text.includes('gitlab-personal-access-token'), text.includes(part)]).toEqual([name, true, false]);
    }
  const { out } = await throughlineIn(dir, ['scan', 'work']);
  expect(out).toContain('work/dump-[gitlab-personal-access-token].txt:1:1');
  expect(out).toContain('name of the file');
});

test('given --sarif and --html, then they appear complete and for their owner only, and nothing else is left', async () => {
  const dir = await folderWithSecrets();
  await throughlineIn(dir, ['scan', 'work', '--sarif', 'out.sarif', '--html', 'out.html']);
  expect((await readdir(dir)).toSorted()).toEqual(['key', 'out.html', 'out.sarif', 'work']);
  for (const name of ['out.sarif', 'out.html']) expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
});

test('given SARIF, then it has what the standard requires, every result names its rule, and unreadable files are told of', async () => {
  const dir = await folderWithSecrets();
  const { out } = await throughlineIn(dir, ['scan', 'work', 'absent', '--sarif', '-', '--fingerprint-key', 'key']);
  const log: unknown = JSON.parse(out);
  expect(sarifFaults(log)).toEqual([]);
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Throughline' } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [{ message: { text: 'absent cannot be read: there is no such file.' } }],
          },
        ],
      },
    ],
  });
  const run0 = isTyped(log) ? log.runs[0] : undefined;
  expect(run0?.tool.driver.rules.map(({ id }) => id)).toEqual(kinds().map(({ kind }) => kind));
  const token = run0?.results.find(({ ruleId }) => ruleId === 'gitlab-personal-access-token');
  expect(token?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'work/a.env' },
    region: { startLine: 1, startColumn: 7, charOffset: 6, charLength: 26, byteOffset: 6, byteLength: 26 },
  });
  expect(Object.values(token?.partialFingerprints ?? {})).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/u)]);
  expect(sarifFaults(JSON.parse((await throughlineIn(dir, ['scan', 'key', '--sarif', '-'])).out))).toEqual([]);
});

test('given names that would draw on a screen or write into a page, when they are told, then they are written out', async () => {
  const dir = await tempFolder();
  const name = 'a\n\u001b[31mred\u202e<script>alert(1)</script>&.txt';
  await mkdir(join(dir, 'work'));
  await writeFile(join(dir, 'work', name.replace('/', '')), `token ${TOKEN}\n`);
  const words = await throughlineIn(dir, ['scan', 'work', '--html', 'out.html', '--sarif', 'out.sarif']);
  expect(words.out).toContain(
    'work/a\\u{a}\\u{1b}[31mred\\u{202e}<script>alert(1)<script>&.txt:1:7  gitlab-personal-access-token',
  );
  expect(words.out).not.toMatch(/[\u001b\u202e]/u);
  const page = await readFile(join(dir, 'out.html'), 'utf8');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;script&gt;&amp;.txt:1:7');
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/[\u001b\u202e]|https?:|src=|href=/u);
  expect(await readFile(join(dir, 'out.sarif'), 'utf8')).toContain('work/a%0A%1B%5B31mred%E2%80%AE%3Cscript%3E');
  const json = await throughlineIn(dir, ['scan', 'work', '--json']);
  expect(json.out.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(json.out)).toMatchObject({ path: `work/${name.replace('/', '')}` });
});

test('given --show-values, when the output is no terminal, then nothing is scanned; on a terminal the values are shown', async () => {
  const dir = await folderWithSecrets();
  const refused = await throughlineIn(dir, ['scan', 'work', '--show-values']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('Values are shown on a terminal only');
  for (const form of ['--json', '--sarif=-', '--resume=state'])
    expect(await throughlineIn(dir, ['scan', 'work', '--show-values', form])).toMatchObject({ code: 2, out: '' });
  const command = [process.execPath, ...COMMAND, 'scan', 'work/a.env', '--show-values', '--html', 'out.html'];
  // `script` lends a terminal; where there is none of util-linux, the refusals above still hold
  const shown = await run('script', ['-qec', command.join(' '), '/dev/null'], process.env, { cwd: dir }).catch(
    () => null,
  );
  if (shown === null) return;
  expect(shown.out).toContain(`value: ${TOKEN}`);
  expect(await readFile(join(dir, 'out.html'), 'utf8')).not.toContain(TOKEN);
});
