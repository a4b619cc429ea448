import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const TOKEN = `glpat-${made('alnum', 20, 41)}`;
const PASSWORD = `Heron-${made('alnum', 8, 42)}!`;

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = await tempFolder();
  await mkdir(join(dir, 'in'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, 'in', name), content);
  return dir;
}

function textIn(zip: Uint8Array, name: string): string {
  return Buffer.from(unzipSync(zip)[name] ?? []).toString('utf8');
}

test('given a folder of documents and texts, when it is copied, then what one gives away is taken out of the others, both ways', async () => {
  const dir = await folderOf({
    'app.log': `connected with ${PASSWORD}\n`,
    'bundle.zip': zipSync({ 'a.env': strToU8(`DB_PASSWORD=${PASSWORD}\n`), 'b.txt': strToU8(`key ${TOKEN}\n`) }),
    'notes.txt': `token ${TOKEN}\n`,
  });
  const copied = await throughlineIn(dir, ['redact', 'in', '-o', 'out', '--report', 'report.json']);
  expect(copied).toMatchObject({ code: 0, err: '' });
  const zip = new Uint8Array(await readFile(join(dir, 'out/bundle.zip')));
  expect(await readFile(join(dir, 'out/app.log'), 'utf8')).toBe('connected with [password #1]\n');
  expect(textIn(zip, 'a.env')).toBe('DB_PASSWORD=[password #1]\n');
  expect(textIn(zip, 'b.txt')).toBe('key [gitlab-personal-access-token #1]\n');
  expect(await readFile(join(dir, 'out/notes.txt'), 'utf8')).toBe('token [gitlab-personal-access-token #1]\n');
  const report = await readFile(join(dir, 'report.json'), 'utf8');
  expect(report).not.toContain(TOKEN.slice(6));
  expect(report).not.toContain(PASSWORD);
  expect(JSON.parse(report)).toMatchObject({
    files: [
      { path: 'in/app.log' },
      {
        path: 'in/bundle.zip',
        findings: [
          { passage: 2, place: 'file 1, line 1' },
          { passage: 3, place: 'file 2, line 1' },
        ],
        replaced: [{ passage: 2, start: 12, placeholder: '[password #1]', place: 'file 1, line 1' }, { passage: 3 }],
        dropped: [],
        leftOut: [],
      },
      { path: 'in/notes.txt' },
    ],
  });
});

test('given an archive with a core dump in it, when it is copied, then it is refused and named, and with --leave-out it is copied without', async () => {
  const core = new Uint8Array(64);
  core.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0]);
  const dir = await folderOf({ 'b.zip': zipSync({ 'a.log': strToU8(`token ${TOKEN}\n`), core }), 'c.txt': 'fine\n' });
  const refused = await throughlineIn(dir, ['redact', 'in', '-o', 'out']);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toBe(
    'in/b.zip was not copied: it holds entry 2 of 2, which is of a kind that is not read (a core dump).\n' +
      'With --leave-out, the copy of an archive is made without what cannot be read in it.\n',
  );
  expect(await readdir(join(dir, 'out'))).toEqual(['c.txt']);
  const left = await throughlineIn(dir, ['redact', 'in/b.zip', '-o', 'b.zip', '--leave-out', '--report', 'r.json']);
  expect(left).toMatchObject({ code: 0, err: '' });
  expect(left.out).toContain('entry 2 of 2 is of a kind that is not read (a core dump).\n');
  expect(Object.keys(unzipSync(new Uint8Array(await readFile(join(dir, 'b.zip')))))).toEqual(['a.log']);
  expect(JSON.parse(await readFile(join(dir, 'r.json'), 'utf8'))).toMatchObject({
    files: [{ leftOut: ['entry 2 of 2 is of a kind that is not read (a core dump)'] }],
  });
});

test('given a bundle on standard input, when it is copied, then the copy comes out as an archive that tar unpacks', async () => {
  const dir = await folderOf({ 'a.env': `DB_PASSWORD=${PASSWORD}\n` });
  execFileSync('tar', ['-czf', 'b.tgz', 'in'], { cwd: dir });
  const bytes = new Uint8Array(await readFile(join(dir, 'b.tgz')));
  await writeFile(join(dir, 'c.tgz'), bytes);
  expect(await throughlineIn(dir, ['redact', 'c.tgz', '-o', 'd.tgz'])).toMatchObject({ code: 0 });
  expect(execFileSync('tar', ['-xzOf', 'd.tgz', 'in/a.env'], { cwd: dir }).toString()).toBe(
    'DB_PASSWORD=[password #1]\n',
  );
  const piped = await throughlineIn(dir, ['redact', '-'], bytes);
  expect(piped).toMatchObject({ code: 0 });
  expect(piped.out).not.toBe('');
});

test('given names that say something else than the content, when files are copied, then the content counts', async () => {
  const dir = await folderOf({
    'a.docx': `token ${TOKEN}\n`,
    'b.pdf': `token ${TOKEN}\n`,
    'c.txt': zipSync({ 'x.txt': strToU8(`token ${TOKEN}\n`) }),
  });
  expect(await throughlineIn(dir, ['redact', 'in', '-o', 'out'])).toMatchObject({ code: 0 });
  expect(await readFile(join(dir, 'out/a.docx'), 'utf8')).toBe('token [gitlab-personal-access-token #1]\n');
  expect(await readFile(join(dir, 'out/b.pdf'), 'utf8')).toBe('token [gitlab-personal-access-token #1]\n');
  expect(textIn(new Uint8Array(await readFile(join(dir, 'out/c.txt'))), 'x.txt')).toContain('[gitlab');
});

test('given the policy for the public, when an archive is copied, then names of accounts in it go as they do in texts', async () => {
  const account = 'billing@corp-prod-7.iam.gserviceaccount.com';
  const dir = await folderOf({
    'a.json': JSON.stringify({ client_email: account }),
    'b.zip': zipSync({ 'b.txt': strToU8(`run as ${account} today\n`) }),
  });
  expect(await throughlineIn(dir, ['redact', 'in', '-o', 'out', '--policy', 'public'])).toMatchObject({ code: 0 });
  const zip = new Uint8Array(await readFile(join(dir, 'out/b.zip')));
  expect(textIn(zip, 'b.txt')).not.toContain('billing');
  expect(await readFile(join(dir, 'out/a.json'), 'utf8')).not.toContain('billing');
});

test('given wrong words, when a copy is asked for, then it is said what is right', async () => {
  const dir = await folderOf({ 'a.txt': 'fine\n' });
  const wrong = await throughlineIn(dir, ['redact', 'in', '-o', 'out', '--macros', 'keep']);
  expect(wrong).toMatchObject({ code: 2 });
  expect(`${wrong.out}${wrong.err}`).toContain('--macros is drop or refuse.');
});
