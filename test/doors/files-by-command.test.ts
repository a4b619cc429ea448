import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { throughline } from '../support/command.ts';
import { openHouse } from '../support/house.ts';
import { tempFolder } from '../support/temp.ts';

test('given a document on this machine, when it is added by command, then its copy can be fetched by command, without its secret', async () => {
  const house = await openHouse();
  await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'see the bundle' });
  await house.close();
  const folder = await tempFolder();
  const [own, copy] = [join(folder, 'bundle.zip'), join(folder, 'copy.zip')];
  const password = `Gull-${randomBytes(6).toString('hex')}-9!`;
  await writeFile(own, zipSync({ 'app.env': strToU8(`DB_PASSWORD=${password}\n`) }));
  const as = ['--case', 'C-1', '--as', 'rita@example.org', '--data', house.dir];
  const added = await throughline(['case', 'addEvidence', '--file', own, ...as]);
  expect(added).toMatchObject({ code: 0, err: '' });
  const [row] = JSON.parse(added.out).evidence;
  expect(row).toMatchObject({ name: 'bundle.zip', about: { ending: 'zip', count: 1 } });
  const fetched = await throughline(['case', 'downloadEvidence', '--evidence', row.evidence, '-o', copy, ...as]);
  expect(fetched).toMatchObject({ code: 0, out: `Written: ${copy}\n` });
  const part = unzipSync(new Uint8Array(await readFile(copy)))['app.env'];
  expect(Buffer.from(part ?? []).toString()).toBe('DB_PASSWORD=[password #1]\n');
  expect(added.out).not.toContain(password);
});
