import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { link, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { searchFolder } from '../support/bytes.ts';
import { COMMAND, throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const TOKEN = `glpat-${made('alnum', 20, 41)}`;
const PASSWORD = `Zür1ch-${made('alnum', 9, 42)}`;
const MARK = '[gitlab-personal-access-token #1]';

/** A folder with the files of `in/`, by their paths. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = await tempFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(dir, 'in', path, '..'), { recursive: true });
    await writeFile(join(dir, 'in', path), content);
  }
  return dir;
}

test('given a file, when its safe copy is made, then every other byte is kept, the owner alone may read it, and nothing else is left behind', async () => {
  const around = [
    Buffer.from('\ufeffGrüße 🔑\r\n\ttoken='),
    Buffer.from('\r\nfin\xff\xfe\x80 ', 'latin1'),
    Buffer.from('\n\r'),
  ];
  const [before = around[0], between, after] = around;
  const file = Buffer.concat(
    [before, Buffer.from(TOKEN), between, Buffer.from(TOKEN), after].map((b) => b ?? Buffer.of()),
  );
  const dir = await folderOf({ 'a.txt': file });
  const done = await throughlineIn(dir, ['redact', 'in/a.txt', '-o', 'a.safe.txt']);
  expect(done).toMatchObject({ code: 0, err: '' });
  const copy = await readFile(join(dir, 'a.safe.txt'));
  const mark = Buffer.from(MARK);
  expect(copy.equals(Buffer.concat([before, mark, between, mark, after].map((b) => b ?? Buffer.of())))).toBe(true);
  expect((await stat(join(dir, 'a.safe.txt'))).mode & 0o777).toBe(0o600);
  expect((await readdir(dir)).toSorted()).toEqual(['a.safe.txt', 'in']);
});

test('given text in UTF-16 with and without its mark, when its copy is made, then it is in UTF-16 too', async () => {
  const text = `Grüße 🔑: ${TOKEN}, Ende\r\n`;
  const dir = await folderOf({
    'marked.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'plain.txt': Buffer.from(text, 'utf16le'),
  });
  expect(await throughlineIn(dir, ['redact', 'in', '-o', 'out'])).toMatchObject({ code: 0 });
  const safe = text.replace(TOKEN, MARK);
  expect((await readFile(join(dir, 'out', 'marked.txt'))).toString('utf16le')).toBe(`\ufeff${safe}`);
  expect((await readFile(join(dir, 'out', 'plain.txt'))).toString('utf16le')).toBe(safe);
});

test('given a folder, when its copy is made, then what one file gives away is gone from all, their names included, in every encoding, and the same value is called the same', async () => {
  const dir = await folderOf({
    'a first.txt': `yesterday I typed ${PASSWORD} there\n`,
    'b/config.env': `DB_PASSWORD=${PASSWORD}\nTOKEN=${TOKEN}\n`,
    'b/z.log': `auth ${Buffer.from(PASSWORD).toString('base64')} ${encodeURIComponent(PASSWORD)}\n`,
    [`dump ${TOKEN}.txt`]: '',
    'empty.txt': '',
  });
  const done = await throughlineIn(dir, ['redact', 'in', '-o', 'out', '--report', 'report.json']);
  expect(done).toMatchObject({ code: 0, err: '' });
  const read = (path: string) => readFile(join(dir, 'out', path), 'utf8');
  expect(await read('a first.txt')).toBe('yesterday I typed [password #1] there\n');
  expect(await read('b/config.env')).toBe(`DB_PASSWORD=[password #1]\nTOKEN=${MARK}\n`);
  expect(await read('b/z.log')).toBe('auth [password #1] [password #1]\n');
  expect(await read(`dump ${MARK}.txt`)).toBe('');
  expect(await read('empty.txt')).toBe('');
  for (const value of [PASSWORD, TOKEN]) {
    expect(await searchFolder(join(dir, 'out'), value)).toEqual([]);
    expect((await readFile(join(dir, 'report.json'), 'utf8')).includes(value.slice(6))).toBe(false);
    expect(done.out.includes(value.slice(6))).toBe(false);
  }
});

test('given a report, then it says what was found and what was put where, what was not copied and what was proved', async () => {
  const dir = await folderOf({
    'a.env': `ü=1\nTOKEN=${TOKEN}\n`,
    'b.7z': Buffer.from('377abcaf271c', 'hex'),
    'c.bin': Buffer.from([1, 0, 2]),
  });
  await writeFile(join(dir, 'key'), made('hex', 64, 6));
  const done = await throughlineIn(dir, [
    'redact',
    'in',
    '-o',
    'out',
    '--report',
    'r.json',
    '--fingerprint-key',
    'key',
  ]);
  expect(done.code).toBe(1);
  const copy = await readFile(join(dir, 'out', 'a.env'));
  expect(JSON.parse(await readFile(join(dir, 'r.json'), 'utf8'))).toMatchObject({
    throughline: 'redaction-report-1',
    policy: 'internal',
    proof: { holds: true, bytes: copy.length },
    files: [
      {
        path: 'in/a.env',
        copy: { path: 'out/a.env', bytes: copy.length, sha256: createHash('sha256').update(copy).digest('hex') },
        findings: [
          {
            path: 'in/a.env',
            start: 10,
            byteStart: 11,
            class: 'secret',
            kind: 'gitlab-personal-access-token',
            place: 'line 2',
            fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/u),
          },
        ],
        replaced: [{ byteStart: 11, byteEnd: 11 + TOKEN.length, done: 'replaced', placeholder: MARK }],
      },
    ],
    notCopied: [
      { path: 'in/b.7z', says: 'in/b.7z was not copied: it is of a kind that is not read (a 7-Zip archive).' },
      { path: 'in/c.bin', says: 'in/c.bin was not copied: it is no text.' },
    ],
  });
});

test('given an audience, when a folder is made safe for it, then names of accounts and hosts are treated as its policy says, alike in all files', async () => {
  const dir = await folderOf({
    'a.yaml': `serviceAccountName: svc-billing-deploy\nhost: db01.corp.internal\ntoken: ${TOKEN}\n`,
    'b.md': 'It ran as svc-billing-deploy on 10.20.3.4.\n',
  });
  const made = async (policy: string) => {
    await throughlineIn(dir, ['redact', 'in', '-o', policy, '--policy', policy, '--report', `${policy}.json`]);
    const text = await Promise.all(['a.yaml', 'b.md'].map((name) => readFile(join(dir, policy, name), 'utf8')));
    return text.join('');
  };
  expect(await made('internal')).toMatch(
    /svc-billing-deploy\nhost: db01\.corp\.internal\ntoken: \[.*\]\n.*10\.20\.3\.4/u,
  );
  expect(await made('customer')).not.toMatch(/db01|10\.20\.3\.4|glpat/u);
  const open = await made('public');
  expect(open).not.toMatch(/billing|db01|corp|10\.20|glpat/u);
  const [, own] = /serviceAccountName: (\S+)\n/u.exec(open) ?? [];
  expect(open).toContain(`It ran as ${own} on `);
  expect(JSON.parse(await readFile(join(dir, 'public.json'), 'utf8'))).toMatchObject({
    policy: 'public',
    files: [{ replaced: expect.arrayContaining([expect.objectContaining({ done: 'pseudonymised' })]) }, {}],
  });
  expect(await readFile(join(dir, 'public.json'), 'utf8')).not.toMatch(/billing|db01/u);
});

test('given documents that cannot be opened and programs, when copies are asked for, then they are named and never passed through', async () => {
  const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(TOKEN)]);
  const office = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(TOKEN)]);
  const dir = await folderOf({ 'a.txt': 'fine\n', 'report.doc': office, 'archive.zip': zip });
  const folder = await throughlineIn(dir, ['redact', 'in', '-o', 'out']);
  expect(folder).toMatchObject({ code: 1 });
  expect(folder.err).toContain('in/report.doc was not copied: it is of a kind that is not read.\n');
  expect(folder.err).toContain('in/archive.zip was not copied: it is no whole ZIP archive.\n');
  expect(await readdir(join(dir, 'out'))).toEqual(['a.txt']);
  expect(await throughlineIn(dir, ['redact', 'in/report.doc', '-o', 'x.doc'])).toMatchObject({ code: 1 });
  expect(await throughlineIn(dir, ['redact', '-'], zip)).toMatchObject({ code: 1, out: '' });
  expect((await readdir(dir)).toSorted()).toEqual(['in', 'out']);
});

test('given a pipe, when text goes through it, then the safe text comes out, and what is said goes elsewhere', async () => {
  const dir = await folderOf({ 'a.txt': `token ${TOKEN}` });
  const piped = await throughlineIn(dir, ['redact', '-'], `${TOKEN}${TOKEN}\r\nthe password is ${PASSWORD}\n`);
  expect(piped.code).toBe(0);
  expect(piped.out).not.toContain(TOKEN.slice(6));
  expect(piped.out).toMatch(/^\[gitlab-personal-access-token #1\][^\n]*\r\nthe password is \[password #1\]\n$/u);
  expect(piped.err).toContain('to standard output. Replaced ');
  expect(await throughlineIn(dir, ['redact', 'in/a.txt', '-o', '-'])).toMatchObject({ code: 0, out: `token ${MARK}` });
  expect(await throughlineIn(dir, ['redact', '-', '-o', 'b.txt'], `token ${TOKEN}`)).toMatchObject({ code: 0 });
  expect(await readFile(join(dir, 'b.txt'), 'utf8')).toBe(`token ${MARK}`);
});

test('given somebody who breaks off, when copies are half made, then nothing of them is left', async () => {
  const dir = await folderOf({ 'a.txt': `token ${TOKEN}\n`.repeat(25_000) });
  await mkdir(join(dir, 'out'));
  const child = spawn(process.execPath, [...COMMAND, 'redact', 'in', '-o', 'out'], { cwd: dir, stdio: 'ignore' });
  while ((await readdir(join(dir, 'out'))).length === 0 && child.exitCode === null) await setTimeout(5);
  expect(await readdir(join(dir, 'out'))).toEqual([expect.stringMatching(/^\.a\.txt\.[0-9a-f]{16}\.part$/u)]);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(130);
  expect(await readdir(join(dir, 'out'))).toEqual([]);
});

test('given copies that are there already, or would stand in their input, then they are refused, and with --force the first are replaced', async () => {
  const dir = await folderOf({ 'a.txt': `token ${TOKEN}` });
  await writeFile(join(dir, 'old.txt'), 'precious');
  await mkdir(join(dir, 'old'));
  await writeFile(join(dir, 'old', 'a.txt'), 'precious');
  await link(join(dir, 'in', 'a.txt'), join(dir, 'same.txt'));
  await symlink(join(dir, 'in'), join(dir, 'way-in'));
  const refused: readonly string[][] = [
    ['in/a.txt', '-o', 'old.txt'],
    ['in', '-o', 'old'],
    ['in/a.txt', '-o', 'same.txt', '--force'],
    ['in/a.txt', '-o', 'in/a.txt', '--force'],
    ['in', '-o', 'in/safe'],
    ['in', '-o', 'way-in/safe', '--force'],
    ['in', '-o', '.', '--force'],
    ['in', '-o', '-'],
    ['in/a.txt', '-o', 'absent/a.txt'],
    ['in/a.txt', '-o', 'old'],
    ['absent', '-o', 'x'],
    ['in/a.txt'],
    ['in/a.txt', 'old.txt', '-o', 'x'],
    ['in/a.txt', '-o', 'x', '--policy', 'everybody'],
  ];
  for (const args of refused) expect([args, (await throughlineIn(dir, ['redact', ...args])).code]).toEqual([args, 2]);
  expect(await readFile(join(dir, 'old.txt'), 'utf8')).toBe('precious');
  expect(await readFile(join(dir, 'in', 'a.txt'), 'utf8')).toBe(`token ${TOKEN}`);
  expect(await throughlineIn(dir, ['redact', 'in/a.txt', '-o', 'old.txt', '--force'])).toMatchObject({ code: 0 });
  expect(await throughlineIn(dir, ['redact', 'in', '-o', 'old', '--force'])).toMatchObject({ code: 0 });
  for (const copy of ['old.txt', 'old/a.txt']) expect(await readFile(join(dir, copy), 'utf8')).toBe(`token ${MARK}`);
});

test('given a link in the folder of the copy that leads elsewhere, then nothing is written there', async () => {
  const dir = await folderOf({ 'sub/a.txt': 'fine', 'b.txt': 'fine' });
  await mkdir(join(dir, 'elsewhere'));
  await mkdir(join(dir, 'out'));
  await symlink(join(dir, 'elsewhere'), join(dir, 'out', 'sub'));
  expect(await throughlineIn(dir, ['redact', 'in', '-o', 'out', '--force'])).toMatchObject({
    code: 1,
    err: 'in/sub/a.txt was not copied: something of that name is there already.\n',
  });
  expect(await readdir(join(dir, 'elsewhere'))).toEqual([]);
  expect(await readFile(join(dir, 'out', 'b.txt'), 'utf8')).toBe('fine');
});
