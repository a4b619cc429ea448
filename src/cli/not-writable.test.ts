import { execFile } from 'node:child_process';
import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tempFolder } from '../../test/support/temp.ts';
import { notWritable } from './not-writable.ts';

test('given what a new file would destroy or has no place for, then a sentence says so', async () => {
  const dir = await tempFolder();
  const at = (name: string): string => join(dir, name);
  await mkdir(at('folder'));
  await writeFile(at('key'), 'k');
  await link(at('key'), at('same'));
  await symlink(at('key'), at('link'));
  await promisify(execFile)('mkfifo', [at('pipe')]);
  await symlink(at('pipe'), at('to-pipe'));
  expect(notWritable('', [])).toContain('needs a name');
  expect(notWritable(at('folder'), [])).toContain('is a folder');
  for (const name of ['pipe', 'to-pipe']) expect(notWritable(at(name), [])).toContain('a device');
  expect(notWritable(at('absent/a'), [])).toContain('There is no folder');
  expect(notWritable(at('key/a'), [])).toContain('There is no folder');
  expect(notWritable(at('x'.repeat(300)), [])).toContain('its name is too long');
  for (const name of ['key', 'folder/../key', 'same', 'link'])
    expect(notWritable(at(name), [null, '-', at('key')])).toContain('name another file');
  expect(notWritable(at('new'), [at('folder/../new')])).toContain('name another file');
});

test('given a file that is only of today, or none, then it may be written', async () => {
  const dir = await tempFolder();
  await writeFile(join(dir, 'report'), 'of yesterday');
  await writeFile(join(dir, 'key'), 'k');
  expect(notWritable(join(dir, 'report'), [null, '-', join(dir, 'key')])).toBeNull();
  expect(notWritable(join(dir, 'new'), [join(dir, 'absent'), join(dir, 'key')])).toBeNull();
});
