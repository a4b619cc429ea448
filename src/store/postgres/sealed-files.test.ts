import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { needsPostgres } from '../../../test/support/postgres.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { freshPostgres, type Opened } from '../testing/engines.ts';
import { takeOver } from '../take-over.ts';

const HOUR = 3_600_000;

describe('sealed files in PostgreSQL', needsPostgres, () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await freshPostgres();
  });
  afterEach(() => opened.end());

  test.each([0, 1, 65_536, 65_537, 1_000_000])(
    'given %i bytes, when they are put, then the same come back, until they are removed',
    async (length) => {
      const files = await opened.store.files('evidence');
      const sealed = new Uint8Array(randomBytes(length));
      const name = await files.put(sealed);
      expect(name).toBe(digest(sealed));
      expect(await files.put(sealed)).toBe(name);
      expect(await files.get(name)).toEqual(sealed);
      expect(await files.beginnings([name, 'f'.repeat(64)])).toEqual([sealed.slice(0, 16)]);
      expect(await (await opened.store.files('engagements')).get(name)).toBeNull();
      await files.removeMany([name, 'f'.repeat(64)]);
      expect(await files.get(name)).toBeNull();
      expect(await opened.raw('select 1 from sealed_file')).toEqual([]);
    },
  );

  test('given a byte that was changed in the database, then it is noticed', async () => {
    const files = await opened.store.files('evidence');
    const name = await files.put(new Uint8Array(randomBytes(70_000)));
    await opened.raw('update sealed_file set body = set_byte(body, 9, get_byte(body, 9) # 1) where part = 1');
    await expect(files.get(name)).rejects.toThrow('changed');
  });

  test('given files to which nothing points, when they are swept, then the old ones go, and what is kept or young stays', async () => {
    const files = await opened.store.files('engagements');
    const names = await Promise.all(Array.from({ length: 3 }, () => files.put(new Uint8Array(randomBytes(100)))));
    const keeps = async () => new Set(names.slice(0, 1));
    expect(await files.sweep(Date.now() - HOUR, keeps)).toBe(0);
    expect(await files.sweep(Date.now() + HOUR, keeps)).toBe(2);
    expect(await Promise.all(names.map(async (name) => (await files.get(name)) !== null))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('given a folder of an earlier version, when it is taken over, then its files are in the database and gone from it', async () => {
    const files = await opened.store.files('evidence');
    const folder = join(await tempFolder(), 'evidence');
    await takeOver(folder, files);
    await mkdir(folder);
    const sealed = new Uint8Array(randomBytes(3_000));
    await writeFile(join(folder, digest(sealed)), sealed);
    await writeFile(join(folder, '.unfinished'), 'x');
    await takeOver(folder, files);
    expect(await files.get(digest(sealed))).toEqual(sealed);
    expect(await readdir(folder)).toEqual(['.unfinished']);
  });
});

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
