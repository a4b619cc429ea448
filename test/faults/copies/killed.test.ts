import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { verifyArchive } from '../../../src/upkeep/archive/read-archive.ts';
import { examine } from '../../../src/upkeep/doctor/doctor.ts';
import { openHouse } from '../../support/house.ts';
import { scale } from '../../support/scale.ts';
import { tempFolder } from '../../support/temp.ts';
import { configOf, fail } from '../disposal/folder.ts';
import { killedAtLine } from '../kit/killed-at-line.ts';
import { ageKey } from './kit/age-key.ts';
import { copiesOf, openedAt, putBack } from './kit/copies.ts';

/** Which line of its progress each one dies at: the first ones of each are those of every run. */
const BACKUP_LINES = [1, 6, 2, 3, 4, 5, 7, 8];
const RESTORE_LINES = [2, 8, 12, 3, 4, 5, 6, 7, 9, 10, 11, 13];

test('given a backup or a restore that is killed at any of its steps, then there is no archive, and a folder opens only when it is whole', async () => {
  const house = await openHouse();
  for (let i = 0; i < 5; i += 1) await house.call('case.report', { text: `Report ${i}.` });
  await house.close();
  const out = await tempFolder();
  const copies = await copiesOf({ dir: house.dir, databaseUrl: null }, out);

  const half = join(out, 'half.age');
  const { recipient } = await ageKey(out, 'other.txt');
  for (const line of BACKUP_LINES.slice(0, scale(2, 8))) {
    expect(await killedAtLine(line, ['backup', half, '--recipient', recipient, '--data', house.dir])).toBe(true);
    expect(await readdir(out)).not.toContain('half.age');
  }

  const again = { dir: join(out, 'again'), databaseUrl: null };
  const opens = ['--keys', copies.keys, '--identity', join(out, 'key.txt')];
  const reached: boolean[] = [];
  for (const line of RESTORE_LINES.slice(0, scale(3, 12))) {
    const killed = await killedAtLine(line, ['restore', copies.archive, ...opens, '--data', again.dir]);
    reached.push(killed && (await readdir(again.dir)).includes('restoring'));
    if (!killed) break;
    const opened = await openApp(configOf(again.dir), { onFault: fail, onJobFault: (_job, error) => fail(error) });
    expect(opened).toMatchObject({ ok: false, says: expect.stringContaining('was cut off') });
  }
  expect(reached.filter(Boolean).length).toBeGreaterThanOrEqual(2);
  await putBack(copies, again);
  await (await openedAt(again)).close();
  const vault = { databaseUrl: null, keyFile: null };
  const { lines } = await examine({ ...again, vault, mailUrl: null, version: '', now: Date.now(), isThorough: true });
  expect(lines.filter(({ standing }) => standing === 'broken')).toEqual([]);
  // what a kill has left beside an archive is no archive
  const parts = (await readdir(out)).filter((name) => name.endsWith('.part'));
  for (const part of parts) await expect(verifyArchive(join(out, part), copies.unlock, 'data')).rejects.toThrow();
  await rm(again.dir, { recursive: true });
});
