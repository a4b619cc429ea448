import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { chmod, mkdir, open, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const TOKEN = `glpat-${made('alnum', 20, 11)}`;
const OTHER = `glpat-${made('alnum', 20, 12)}`;

interface Line {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly place: string;
  readonly [key: string]: unknown;
}

/** `--json` output: one object a line. */
function linesOf(out: string): Line[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}

test('given files with and without a secret, when they are scanned, then the exit code says so: 0, 3, 2 for wrong usage, 1 for what cannot be read', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'clean.txt'), 'Nothing of interest.\n');
  await writeFile(join(dir, 'empty.txt'), '');
  await writeFile(join(dir, 'leak.txt'), `token ${TOKEN}\n`);
  expect(await throughlineIn(dir, ['scan', 'clean.txt', 'empty.txt'])).toMatchObject({ code: 0 });
  expect(await throughlineIn(dir, ['scan', '.'])).toMatchObject({ code: 3 });
  expect(await throughlineIn(dir, ['scan'])).toMatchObject({ code: 2 });
  expect(await throughlineIn(dir, ['scan', '.', '--class', 'secrets'])).toMatchObject({ code: 2 });
  expect(await throughlineIn(dir, ['scan', '.', '--min-confidence', '2'])).toMatchObject({ code: 2 });
  expect(await throughlineIn(dir, ['scan', '.', '--json', '--sarif', '-'])).toMatchObject({ code: 2 });
  const missing = await throughlineIn(dir, ['scan', 'clean.txt', 'absent.txt']);
  expect(missing).toMatchObject({ code: 1, err: 'absent.txt cannot be read: there is no such file.\n' });
  expect(await throughlineIn(dir, ['scan', 'leak.txt', 'absent.txt'])).toMatchObject({ code: 3 });
  expect(await throughlineIn(dir, ['scan', 'leak.txt', '--min-confidence', '1'])).toMatchObject({ code: 0 });
});

test('given umlauts and emoji before a secret, when it is found, then its place holds in UTF-16 units, in bytes and as line and column', async () => {
  const dir = await tempFolder();
  const text = `\ufeffGrüße 🔑🔑 an alle\r\n    für Jörg 🔑: ${TOKEN}\r\n`;
  await writeFile(join(dir, 'utf8.txt'), text);
  await writeFile(join(dir, 'utf16.txt'), Buffer.from(text, 'utf16le'));
  await writeFile(join(dir, 'utf16-no-mark.txt'), Buffer.from(text.slice(1), 'utf16le'));
  await writeFile(join(dir, 'latin1.txt'), Buffer.from(`Grüße\nfür Jörg: ${TOKEN}`, 'latin1'));
  const { out } = await throughlineIn(dir, ['scan', '.', '--json']);
  const found = new Map(linesOf(out).map((line) => [line.path, line]));
  const bytes = await readFile(join(dir, 'utf8.txt'));
  const inUtf8 = found.get('utf8.txt');
  expect(text.slice(inUtf8?.start, inUtf8?.end)).toBe(TOKEN);
  expect(bytes.subarray(inUtf8?.byteStart, inUtf8?.byteEnd).toString()).toBe(TOKEN);
  expect(inUtf8).toMatchObject({ place: 'line 2' });
  const start = text.indexOf(TOKEN);
  expect(found.get('utf16.txt')).toMatchObject({ start, byteStart: start * 2, place: 'line 2' });
  expect(found.get('utf16-no-mark.txt')).toMatchObject({ start: start - 1, byteStart: (start - 1) * 2 });
  expect(found.get('latin1.txt')).toMatchObject({ start: 16, byteStart: 16, place: 'line 2' });
  const words = await throughlineIn(dir, ['scan', 'utf8.txt', 'utf16.txt', 'latin1.txt']);
  expect(words.out).toContain('utf8.txt:2:18  gitlab-personal-access-token  (secret, confidence ');
  expect(words.out).toContain('utf16.txt:2:18  ');
  expect(words.out).toContain('latin1.txt:2:11  ');
});

test('given --json, then every line has the fields that are promised and no other, with a fingerprint only for a key', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'a.txt'), `token ${TOKEN}\n`);
  const key = made('hex', 64, 3);
  await writeFile(join(dir, 'key'), `${key}\n`);
  const FIELDS = 'path start end byteStart byteEnd class detector kind confidence why place'.split(' ');
  const [plain] = linesOf((await throughlineIn(dir, ['scan', 'a.txt', '--json'])).out);
  expect(Object.keys(plain ?? {})).toEqual(FIELDS);
  const keyed = await throughlineIn(dir, ['scan', 'a.txt', '--json', '--fingerprint-key', 'key']);
  const expected = createHmac('sha256', Buffer.from(key, 'hex')).update(`\u0001${TOKEN}`).digest('hex').slice(0, 32);
  expect(linesOf(keyed.out)).toEqual([{ ...plain, fingerprint: expected }]);
  await writeFile(join(dir, 'key'), 'short');
  expect(await throughlineIn(dir, ['scan', 'a.txt', '--fingerprint-key', 'key'])).toMatchObject({ code: 2, out: '' });
});

test('given findings that are listed as settled, when they are scanned again, then they are counted and no more', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'a.txt'), `token ${TOKEN}\n`);
  await writeFile(join(dir, 'settled'), '# known since May\n\na.txt:1:gitlab-personal-access-token\n');
  const settled = await throughlineIn(dir, ['scan', 'a.txt', '--ignore', 'settled']);
  expect(settled).toMatchObject({ code: 0 });
  expect(settled.out).toContain('Left out because of --ignore: 1 finding.');
  await writeFile(join(dir, 'a.txt'), `token ${TOKEN}\ntoken ${OTHER}\n`);
  expect(await throughlineIn(dir, ['scan', 'a.txt', '--ignore', 'settled'])).toMatchObject({ code: 3 });
  await writeFile(join(dir, 'settled'), 'everything\n');
  expect(await throughlineIn(dir, ['scan', 'a.txt', '--ignore', 'settled'])).toMatchObject({ code: 2 });
});

test('given binary files, archives of other kinds, links and the folders of tools, when a folder is scanned, then each is passed over and counted', async () => {
  const dir = await tempFolder();
  const below = (...parts: string[]) => join(dir, 'work', ...parts);
  await mkdir(below('.git'), { recursive: true });
  await mkdir(below('node_modules', 'p'), { recursive: true });
  for (const file of [below('.git', 'config'), below('node_modules', 'p', 'a.js'), join(dir, 'outside.txt')])
    await writeFile(file, `token ${OTHER}\n`);
  await writeFile(below('program'), Buffer.concat([Buffer.from([0x7f, 0x45, 0, 0]), Buffer.from(OTHER)]));
  await writeFile(below('logs.7z'), Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.from(OTHER)]));
  await writeFile(below('a.txt'), `token ${TOKEN}\n`);
  await symlink(below(), below('circle'));
  await symlink(join(dir, 'outside.txt'), below('link.txt'));
  const { code, out } = await throughlineIn(dir, ['scan', 'work']);
  expect(code).toBe(3);
  expect(out).toContain('Scanned 1 file, 33 bytes: 1 secret in 1 file.\n');
  expect(out).toContain(
    'Not looked into: 1 binary file, 1 document or archive that is not opened, 2 symbolic links, 2 .git or node_modules folders.\n',
  );
  // what is named itself is looked into
  expect(await throughlineIn(dir, ['scan', 'work/.git', 'work/link.txt'])).toMatchObject({ code: 3 });
});

test('given a file that the system does not give, when its folder is scanned, then a sentence names it and the others are scanned', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'a.txt'), 'clean\n');
  await writeFile(join(dir, 'secret.txt'), 'clean\n');
  if (process.getuid?.() === 0) {
    // nothing is closed to root: a name that is no UTF-8 is a file that cannot be opened by the name that is told
    await (await open(Buffer.concat([Buffer.from(`${dir}/z`), Buffer.from([0xff])]), 'w')).close();
  } else await chmod(join(dir, 'secret.txt'), 0o000);
  const { code, out, err } = await throughlineIn(dir, ['scan', '.']);
  expect(code).toBe(1);
  expect(err).toMatch(/^\S+ cannot be read: (?:permission is denied|there is no such file)\.\n$/u);
  expect(out).toContain('Could not be read: 1 file, named above.');
  expect(out).toMatch(/Scanned [12] files?/u);
});

test('given many files and two that hold the same, when they are scanned on threads, then the order is that of the names', async () => {
  const dir = await tempFolder();
  const names = Array.from({ length: 40 }, (_, i) => `file-${String(i).padStart(2, '0')}.txt`);
  for (const name of names)
    await writeFile(join(dir, name), `${'All quiet here today.\n'.repeat(1500)}token ${TOKEN}\n`);
  const { out } = await throughlineIn(dir, ['scan', '.', '--json']);
  expect(linesOf(out).map(({ path, place }) => `${path} ${place}`)).toEqual(names.map((name) => `${name} line 1501`));
  const twice = await throughlineIn(dir, ['scan', 'file-03.txt', '.', '--json']);
  expect(linesOf(twice.out).map(({ path }) => path)).toEqual(['file-03.txt', ...names.filter((_, i) => i !== 3)]);
});

test('given a million lines, when the file is scanned, then the last line is named as such', async () => {
  const dir = await tempFolder();
  const lines = 'All is quiet.\n'.repeat(999_999);
  await writeFile(join(dir, 'long.log'), `${lines}token ${TOKEN}\n`);
  const { code, out } = await throughlineIn(dir, ['scan', 'long.log', '--json']);
  expect(code).toBe(3);
  expect(linesOf(out)).toMatchObject([{ place: 'line 1000000', byteStart: lines.length + 6 }]);
});

test('given standard input, when it is scanned, then it is told of as -', async () => {
  const dir = await tempFolder();
  const piped = await throughlineIn(dir, ['scan', '-', '--json'], `x\ntoken ${TOKEN}\n`);
  expect(piped).toMatchObject({ code: 3 });
  expect(linesOf(piped.out)).toMatchObject([{ path: '-', place: 'line 2', start: 8 }]);
  expect(await throughlineIn(dir, ['scan', '-'], '')).toMatchObject({ code: 0 });
  execFileSync('mkfifo', [join(dir, 'pipe')]);
  expect(await throughlineIn(dir, ['scan', 'pipe'])).toMatchObject({
    code: 1,
    err: 'pipe is a pipe, a socket or a device: give its content on standard input, with - for the path.\n',
  });
  expect((await throughlineIn(dir, ['scan', '.'])).out).toContain('Not looked into: 1 pipe, socket or device.');
});

test('given a scan that was begun, when it is taken up again, then only what is new or changed is read, and all is told', async () => {
  const dir = await tempFolder();
  await mkdir(join(dir, 'work'));
  await writeFile(join(dir, 'work', 'a.txt'), `token ${TOKEN}\n`);
  const again = () => throughlineIn(dir, ['scan', 'work', '--json', '--resume', 'state.jsonl']);
  const first = await again();
  expect(await readFile(join(dir, 'state.jsonl'), 'utf8')).not.toContain(TOKEN.slice(6));
  execFileSync('touch', ['-r', join(dir, 'work', 'a.txt'), join(dir, 'reference')]);
  // the same size and time, other words: an untouched file is not read again
  await writeFile(join(dir, 'work', 'a.txt'), 'x'.repeat(`token ${TOKEN}\n`.length));
  execFileSync('touch', ['-r', join(dir, 'reference'), join(dir, 'work', 'a.txt')]);
  await writeFile(join(dir, 'work', 'b.txt'), `token ${OTHER}\n`);
  const second = await again();
  expect(linesOf(second.out).map(({ path }) => path)).toEqual(['work/a.txt', 'work/b.txt']);
  expect(linesOf(second.out).slice(0, 1)).toEqual(linesOf(first.out));
  await writeFile(join(dir, 'work', 'a.txt'), 'changed');
  expect(linesOf((await again()).out).map(({ path }) => path)).toEqual(['work/b.txt']);
  const other = await throughlineIn(dir, ['scan', 'work', '--class', 'identity', '--resume', 'state.jsonl']);
  expect(other).toMatchObject({ code: 2 });
});
