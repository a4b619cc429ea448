import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { throughline } from '../../support/command.ts';
import { tempFolder } from '../../support/temp.ts';
import { freshPassword, openTeam } from './team.ts';

test('given a folder and a file, when they are added by command, then each is a document, and what is refused is named and holds up nothing', async () => {
  const team = await openTeam();
  await team.house.close();
  const folder = await tempFolder();
  const password = freshPassword();
  await mkdir(join(folder, 'work', 'week 1'), { recursive: true });
  await mkdir(join(folder, 'work', '.git'));
  await writeFile(join(folder, 'work', '.git', 'config'), 'x');
  await writeFile(join(folder, 'work', 'week 1', 'notes.md'), `# Notes\n\npassword: ${password}\n`);
  await writeFile(join(folder, 'work', 'broken.docx'), strToU8('PK\u0003\u0004 and then nothing'));
  await writeFile(join(folder, 'work', 'empty.txt'), '');
  await symlink('/etc/hostname', join(folder, 'work', 'link.txt'));
  await writeFile(join(folder, 'bundle.zip'), zipSync({ 'a.txt': strToU8('hello') }));
  const args = ['engagement', 'add', 'e-1', join(folder, 'work'), join(folder, 'bundle.zip')];
  const as = ['--as', 'lena@example.org', '--data', team.house.dir];

  const first = await throughline([...args, ...as]);
  expect(first.err).toBe('');
  expect(first.out.split('\n')).toEqual([
    expect.stringMatching(/^refused {4}broken\.docx: .*The document is no whole ZIP archive\.$/u),
    'refused    empty.txt: is empty.',
    'added      week 1/notes.md: 1 value to decide about',
    'added      bundle.zip: no values to decide about',
    '2 documents added, 0 with a new version, 0 unchanged, 2 refused.',
    '',
  ]);
  expect(first.code).toBe(3);
  expect(first.out).not.toContain(password);

  await writeFile(join(folder, 'work', 'week 1', 'notes.md'), `# Notes\n\nMore.\n\npassword: ${password}\n`);
  const second = await throughline([...args, ...as, '--json']);
  const lines = second.out
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines.slice(2)).toEqual([
    { kind: 'new-version', name: 'week 1/notes.md', values: 1 },
    { kind: 'unchanged', name: 'bundle.zip' },
    { files: 4, refused: 2, left: 0 },
  ]);

  const others = await throughline([...args, '--as', 'oskar@example.org', '--data', team.house.dir]);
  expect(others).toMatchObject({ code: 3, out: '', err: expect.stringContaining('There is no such thing') });
  const absent = await throughline(['engagement', 'add', 'E-1', join(folder, 'absent'), ...as]);
  expect(absent.out).toContain('refused    absent: ');
});
