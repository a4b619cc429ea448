import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFile } from '../../../src/cli/new-file.ts';
import { backUp } from '../../../src/upkeep/backup/backup.ts';
import { verifyArchive } from '../../../src/upkeep/archive/read-archive.ts';
import { throughline } from '../../support/command.ts';
import { openHouse } from '../../support/house.ts';
import { tempFolder } from '../../support/temp.ts';
import { ageKey } from './kit/age-key.ts';
import { backedUp, copiesOf, keysBackedUp, putBack } from './kit/copies.ts';

test('given archives that are cut off, changed, sealed to others or of the wrong kind, when they are restored, then each has its sentence and nothing is written', async () => {
  const house = await openHouse();
  await house.call('case.report', { text: 'One report.' });
  const [place, out] = [{ dir: house.dir, databaseUrl: null }, await tempFolder()];
  const copies = await copiesOf(place, out);
  const { archive, keys, lock, unlock } = copies;
  const bytes = await readFile(archive);
  const changed = async (name: string, content: Uint8Array) => {
    await writeFile(join(out, name), content);
    return join(out, name);
  };
  const flip = (at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);
  const stranger = await ageKey(out, 'stranger.txt');
  const passphrase = { passphrase: 'a sentence that somebody chose' };
  const phrased = join(out, 'phrased.age');
  await backedUp(place, phrased, passphrase);
  const locked = { identities: [], passphrases: ['another sentence than that one'] };
  const empty = await openHouse();
  const foreign = join(out, 'foreign.age');
  await keysBackedUp(empty.dir, foreign, lock);
  const target = { dir: join(out, 'target'), databaseUrl: null };

  const tried = [
    [{ ...copies, archive: await changed('cut.age', bytes.subarray(0, -1_000)) }, 'does not open'],
    [{ ...copies, archive: await changed('short.age', bytes.subarray(0, -1)) }, 'does not open'],
    [{ ...copies, archive: await changed('long.age', Buffer.concat([bytes, Buffer.of(0)])) }, 'does not open'],
    [{ ...copies, archive: await changed('middle.age', flip(Math.floor(bytes.length / 3))) }, 'does not open'],
    [{ ...copies, archive: await changed('last.age', flip(bytes.length - 1)) }, 'does not open'],
    [{ ...copies, archive: await changed('head.age', bytes.subarray(0, 100)) }, 'no archive of ours'],
    [{ ...copies, archive: await changed('none.age', new Uint8Array()) }, 'no archive of ours'],
    [{ ...copies, unlock: { identities: [stranger.identity], passphrases: [] } }, 'None of the identities'],
    [{ ...copies, archive: phrased, unlock: locked }, 'None of the identities'],
    [{ ...copies, archive: keys }, 'not a backup'],
    [{ ...copies, keys: archive }, 'not a copy of keys'],
    [{ ...copies, archive: join(out, 'nowhere.age') }, 'no readable file'],
  ] as const;
  for (const [from, says] of tried) {
    await expect(putBack(from, target), says).rejects.toThrow(says);
    await expect(readdir(target.dir), says).rejects.toThrow('ENOENT');
  }

  // keys of another installation are seen only once they are there: what was put in goes again
  await expect(putBack({ archive, keys: foreign, unlock }, target)).rejects.toThrow('of another installation');
  expect(await readdir(target.dir)).toEqual([]);
  // so a passphrase can be right
  await verifyArchive(phrased, { identities: [], passphrases: [passphrase.passphrase] }, 'data');
  await house.close();
  await empty.close();
});

test('given a name that is taken, or a recipient that is none, then nothing is written, and the command says so', async () => {
  const house = await openHouse();
  const out = await tempFolder();
  const { recipient } = await ageKey(out, 'mine.txt');
  const taken = join(out, 'taken.age');
  await writeFile(taken, 'mine');
  const over = await throughline(['backup', taken, '--recipient', recipient, '--data', house.dir]);
  expect(over).toMatchObject({ code: 3, err: expect.stringContaining('There is already a file') });
  const order = { dir: house.dir, databaseUrl: null, version: 'test', now: Date.now(), progress: () => undefined };
  const wrong = backUp({ ...order, file: newFile(join(out, 'x.age')), lock: { recipients: ['age1nobody'] } });
  await expect(wrong).rejects.toThrow('A recipient begins with age1');
  expect((await readdir(out)).toSorted()).toEqual(['mine.txt', 'taken.age']);
});
