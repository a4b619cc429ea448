import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { searchBytes } from './byte-search.ts';
import { tempFolder } from '../../../test/support/temp.ts';

const VALUE = ['Rw', 'not-a-live', 'value', 'Kq', '7701'].join('-');

test.each([
  ['as it is', VALUE],
  ['in base64', Buffer.from(`x${VALUE}y`).toString('base64')],
  ['in hex', Buffer.from(VALUE).toString('hex')],
  ['in UTF-16', Buffer.from(VALUE, 'utf16le')],
  ['inside a zip file', zipSync({ 'a/b.txt': Buffer.from(VALUE) }, { level: 9 })],
])(
  'given a value %s in a file deep down, when it is searched for, then it is found and not printed',
  async (_how, content) => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'a/b/noise'), 'nothing here');
    await writeFile(join(folder, 'a/b/file'), Buffer.concat([Buffer.from(content), Buffer.from([0, 255, 0])]));

    const { files, hits } = await searchBytes([folder], ['something else', VALUE]);
    expect(files).toHaveLength(2);
    expect(hits).toMatchObject([{ value: 1 }]);
    expect(JSON.stringify(hits)).not.toContain(VALUE);
  },
);

test('given a value as the name of a file, then it is found', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, VALUE), '');
  expect((await searchBytes([folder], [VALUE])).hits).toHaveLength(1);
});
