import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { COMMAND, throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const TEXT = `password=Zür1ch-${made('alnum', 9, 71)}\n`;

async function folderWith(text: string): Promise<string> {
  const dir = await tempFolder();
  await writeFile(join(dir, 'a.txt'), text);
  await writeFile(join(dir, 'key'), made('hex', 64, 5));
  await mkdir(join(dir, 'folder'));
  await promisify(execFile)('mkfifo', [join(dir, 'pipe')]);
  return dir;
}

const KEY = ['--fingerprint-key', 'key'];
const WRONG: readonly (readonly [what: string, args: readonly string[]])[] = [
  ['a pipe as the report', ['redact', 'a.txt', '-o', 'b.txt', '--report', 'pipe']],
  ['a pipe as the copy', ['redact', 'a.txt', '-o', 'pipe', '--force']],
  ['the original as the report', ['redact', 'a.txt', '-o', 'b.txt', '--report', 'a.txt']],
  ['the key as the copy', ['redact', 'a.txt', '-o', 'key', '--force', ...KEY]],
  ['no name for the copy', ['redact', 'a.txt', '-o', '']],
  ['what is scanned as SARIF', ['scan', 'a.txt', '--sarif', 'a.txt']],
  ['one file twice', ['scan', 'a.txt', '--sarif', 'out', '--html', 'out']],
  ['a folder as the state', ['scan', 'a.txt', '--resume', 'folder']],
];

test.each(WRONG)('given %s, then one sentence says so, nothing is written and nothing is replaced', async (_, args) => {
  const dir = await folderWith(TEXT);
  const { code, out, err } = await throughlineIn(dir, args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
  expect(err).not.toMatch(/ at .*:\d+|Error:/u);
  expect((await readdir(dir)).toSorted()).toEqual(['a.txt', 'folder', 'key', 'pipe']);
  expect(await readFile(join(dir, 'a.txt'), 'utf8')).toBe(TEXT);
  expect(await readFile(join(dir, 'key'), 'utf8')).toBe(made('hex', 64, 5));
  expect((await stat(join(dir, 'pipe'))).isFIFO()).toBe(true);
});

test.each([
  ['scan', ['scan', 'a.txt', '--json', '--sarif', 'out.sarif'], 3],
  ['redact', ['redact', 'a.txt', '-o', '-', '--report', 'r.json'], 1],
] as const)(
  'given a reader that stops reading, when %s goes on, then it ends without a word and leaves no file',
  async (_, args, code) => {
    const dir = await folderWith(TEXT.repeat(20_000));
    const before = await readdir(dir);
    const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(err).not.toContain('Error');
    expect((await readdir(dir)).filter((name) => name.includes('.part'))).toEqual([]);
    expect((await readdir(dir)).filter((name) => !before.includes(name) && name !== 'r.json')).toEqual([]);
  },
);
