import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { COMMAND, run, throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const TOKEN = `glpat-${made('alnum', 20, 31)}`;
const OTHER = `glpat-${made('alnum', 20, 32)}`;

/** A bundle with a value on the third line of its second file. */
const BUNDLE = zipSync({
  'readme.txt': strToU8('nothing here\n'),
  'app.log': strToU8(`started\nready\ntoken ${TOKEN}\n`),
  'inner.gz': gzipSync(strToU8('nothing here either')),
});

function linesOf(out: string): readonly Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

test('given an archive with a value in it, when it is scanned, then its place is told and no line of the archive is invented', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'bundle.zip'), BUNDLE);
  const words = await throughlineIn(dir, ['scan', '.', '--sarif', 'a.sarif', '--html', 'a.html']);
  expect(words).toMatchObject({ code: 3 });
  expect(words.out).toContain('bundle.zip:file 2, line 3  gitlab-personal-access-token');
  expect(words.out).toMatch(/Scanned 1 file, \d+ bytes, 1 document among them: 1 secret in 1 file\.\n/u);
  const [row] = linesOf((await throughlineIn(dir, ['scan', 'bundle.zip', '--json'])).out);
  expect(row).toMatchObject({ path: 'bundle.zip', passage: 3, start: 20, end: 46, place: 'file 2, line 3' });
  expect(row).not.toHaveProperty('byteStart');
  const sarif: unknown = JSON.parse(await readFile(join(dir, 'a.sarif'), 'utf8'));
  expect(sarif).toMatchObject({
    runs: [{ results: [{ locations: [{ logicalLocations: [{ fullyQualifiedName: 'file 2, line 3' }] }] }] }],
  });
  expect(await readFile(join(dir, 'a.html'), 'utf8')).toContain('<td>bundle.zip:file 2, line 3</td>');
  await writeFile(join(dir, 'settled'), 'bundle.zip:file 2, line 3:gitlab-personal-access-token\n');
  expect(await throughlineIn(dir, ['scan', 'bundle.zip', '--ignore', 'settled'])).toMatchObject({ code: 0 });
});

test('given a document on standard input, when it is scanned, then it is opened too', async () => {
  const dir = await tempFolder();
  expect(await throughlineIn(dir, ['scan', '-'], BUNDLE)).toMatchObject({ code: 3 });
});

test('given documents that cannot be opened, when they are scanned, then each is told of with its sentence, and the code is 1', async () => {
  const dir = await tempFolder();
  await mkdir(join(dir, 'in'));
  await writeFile(join(dir, 'in/clean.txt'), 'fine\n');
  await writeFile(join(dir, 'in/cut.zip'), BUNDLE.subarray(0, 80));
  execFileSync('zip', ['-qP', 'sesame', 'locked.zip', 'clean.txt'], { cwd: join(dir, 'in') });
  const program = new Uint8Array(64);
  program.set([0x7f, 0x45, 0x4c, 0x46]);
  await writeFile(join(dir, 'in/mixed.zip'), zipSync({ 'a.txt': strToU8('fine'), tool: program }));
  const { code, out, err } = await throughlineIn(dir, ['scan', 'in']);
  expect(code).toBe(1);
  expect(err).toContain('in/cut.zip is no whole ZIP archive.\n');
  expect(err).toContain('in/locked.zip: entry 1 of 1 is protected by a password.\n');
  expect(out).toContain('Scanned 3 files');
  expect(out).toContain('Not looked into: 1 file in an archive.\n');
  expect(out).toContain('Could not be read: 2 files, named above.\n');
  const without = await throughlineIn(dir, ['scan', 'in', '--documents', 'no']);
  expect(without).toMatchObject({ code: 0 });
  expect(without.out).toContain('Not looked into: 3 documents or archives that are not opened.\n');
});

test('given a scan that is taken up again, when a document has not changed, then it is told of without being opened', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'a.zip'), BUNDLE);
  expect(await throughlineIn(dir, ['scan', 'a.zip', '--resume', 'state'])).toMatchObject({ code: 3 });
  const state = await readFile(join(dir, 'state'), 'utf8');
  expect(state).not.toContain(TOKEN.slice(6));
  const again = await run(process.execPath, [...COMMAND, 'scan', 'a.zip', '--resume', 'state'], WATCHED, { cwd: dir });
  expect(again).toMatchObject({ code: 3 });
  expect(again.out).toContain('file 2, line 3');
  expect(again.err).not.toContain('opened a document');
});

/** Says so when anything of the readers of documents is loaded. */
const HOOK = `import { registerHooks } from 'node:module';
import { writeSync } from 'node:fs';
registerHooks({ load(url, context, next) {
  if (url.includes('/src/documents/')) writeSync(2, 'opened a document\\n');
  return next(url, context);
} });`;
const WATCHED = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(HOOK)}` };

test('given texts alone, when they are scanned, then nothing that opens documents is loaded', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'a.txt'), `token ${TOKEN}\n`);
  const text = await run(process.execPath, [...COMMAND, 'scan', 'a.txt'], WATCHED, { cwd: dir });
  expect(text).toMatchObject({ code: 3, err: '' });
  await writeFile(join(dir, 'a.zip'), BUNDLE);
  const document = await run(process.execPath, [...COMMAND, 'scan', 'a.zip'], WATCHED, { cwd: dir });
  expect(document.err).toContain('opened a document');
});

test('given more than one thread has to do, when documents and texts are scanned, then all are told of in their order', async () => {
  const dir = await tempFolder();
  await mkdir(join(dir, 'in'));
  for (let i = 10; i < 30; i += 1) {
    await writeFile(join(dir, `in/${i}.zip`), zipSync({ 'a.txt': strToU8(`token ${i % 2 === 0 ? TOKEN : OTHER}\n`) }));
    await writeFile(join(dir, `in/${i}.log`), `token ${TOKEN}\n${'quiet '.repeat(10_000)}\n`);
  }
  const { code, out } = await throughlineIn(dir, ['scan', 'in', '--json']);
  expect(code).toBe(3);
  const paths = linesOf(out).map(({ path }) => path);
  expect(paths).toEqual(Array.from({ length: 20 }, (_, i) => [`in/${i + 10}.log`, `in/${i + 10}.zip`]).flat());
});
