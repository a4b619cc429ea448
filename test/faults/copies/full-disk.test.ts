import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHouse } from '../../support/house.ts';
import { needs } from '../../support/needs.ts';
import { tempFolder } from '../../support/temp.ts';
import { noSmallDisk, smallDisk } from '../kit/small-disk.ts';
import { backedUp, copiesOf, openedAt, putBack } from './kit/copies.ts';

const LONG = 'the quick brown fox jumps over the lazy dog '.repeat(1000);
const REPORTS = 60;

test(
  'given a disk that fills up in the middle of a backup or of a restore, then a sentence says so, nothing half-made is left, and with more space the same succeeds',
  needs(noSmallDisk()),
  async (context) => {
    const house = await openHouse();
    for (let i = 0; i < REPORTS; i += 1) await house.call('case.report', { text: `Report ${i}: ${LONG}` });
    const place = { dir: house.dir, databaseUrl: null };
    const copies = await copiesOf(place, await tempFolder());
    await house.close();

    for (const megabytes of [1, 2]) {
      const disk = await smallDisk(megabytes, 0);
      if (disk === null) return context.skip('a full disk (this machine does not let us mount a small file system)');
      onTestFinished(disk.remove);
      const written = backedUp(place, join(disk.dir, 'data.age'), copies.lock);
      await expect(written, `${megabytes} MB`).rejects.toThrow('The disk is full: no archive was written.');
      expect(await readdir(disk.dir), `${megabytes} MB`).toEqual([]);
    }
    // before there is a schema, among the rows, and among the views that are made of them
    for (const megabytes of [1, 3, 6]) {
      const disk = await smallDisk(megabytes, 0);
      if (disk === null) return context.skip('a full disk (this machine does not let us mount a small file system)');
      onTestFinished(disk.remove);
      const again = { dir: join(disk.dir, 'again'), databaseUrl: null };
      await expect(putBack(copies, again), `${megabytes} MB`).rejects.toThrow('not enough space to restore into');
      expect(await readdir(again.dir), `${megabytes} MB`).toEqual([]);
    }

    const roomy = { dir: join(await tempFolder(), 'data'), databaseUrl: null };
    expect(await putBack(copies, roomy)).toMatchObject({ cases: REPORTS });
    const app = await openedAt(roomy);
    expect((await app.ctx.store.queue({ limit: 100 })).rows).toHaveLength(REPORTS);
    await app.close();
  },
);
