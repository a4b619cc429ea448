import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { brand } from '../../../src/domain/kit/ids.ts';
import type { KeyId } from '../../../src/domain/kit/ids.ts';
import { openDatabase } from '../../../src/store/postgres/database.ts';
import { keyTable } from '../../../src/vault/key-table.ts';
import type { Binding, Vault } from '../../../src/vault/types.ts';
import { openVault } from '../../../src/vault/vault.ts';
import { freshDatabase, needsPostgres } from '../../support/postgres.ts';
import { tempFolder } from '../../support/temp.ts';

const stream = brand<'stream'>('5'.repeat(32));
const binding: Binding = { evidence: 'one' };
const plain = new TextEncoder().encode('what was held');

describe('given a vault that two nodes share', needsPostgres, () => {
  test('when one node destroys keys, then the other, which has them in memory, uses them no more, and both remember it', async () => {
    const { open, rows } = await sharedVault();
    const [one, two] = [await open(), await open()];
    const keys = await taken(one.vault, 40);
    const [kept, ...gone] = keys;
    if (kept === undefined) throw new Error('there are keys');
    const sealed = await Promise.all(keys.map((key) => one.vault.seal(key, binding, plain)));
    const opened = async () =>
      (await Promise.all(keys.map((key, i) => two.vault.open(key, binding, sealed[i] ?? plain)))).filter(
        (text) => text !== null,
      ).length;
    expect(await opened()).toBe(40);
    const marks = await one.vault.marks(gone);
    expect(marks).toHaveLength(39);

    await one.vault.destroyAll({ stream, whole: true, at: 1, keys: gone, sealed: [] });

    expect(await opened()).toBe(1);
    await expect(two.vault.seal(gone[0] ?? kept, binding, plain)).rejects.toThrow('was destroyed');
    expect(await two.vault.marks(keys)).toHaveLength(1);
    expect(await rows('select 1 from vault_key where id = any($1)', [gone])).toEqual([]);
    expect(await two.vault.tombstones()).toEqual([{ stream, whole: true, at: 1, keys: gone, marks }]);
    for (const { dir } of [one, two])
      expect((await readFile(join(dir, 'keys', 'destroyed'), 'utf8')).split('\n')).toHaveLength(2);
  });

  test('when an older copy of the keys is put back, then any node that remembers destroys them again before it opens', async () => {
    const { open, rows } = await sharedVault();
    const one = await open();
    const [key] = await taken(one.vault, 1);
    if (key === undefined) throw new Error('there is a key');
    const sealed = await one.vault.seal(key, binding, plain);
    const before = await rows('select id, wrapped, made_at from vault_key where id = $1', [key]);
    await one.vault.destroyAll({ stream, whole: true, at: 1, keys: [key], sealed: [] });
    await one.vault.close();
    await rows('delete from vault_tombstone', []);
    for (const { id, wrapped, made_at: at } of before)
      await rows('insert into vault_key (id, wrapped, made_at) values ($1, $2, $3)', [id, wrapped, at]);

    const again = await open(one.dir);
    expect(await again.vault.open(key, binding, sealed)).toBeNull();
    expect(await rows('select 1 from vault_key where id = $1', [key])).toEqual([]);
    expect(await again.vault.tombstones()).toHaveLength(1);
  });

  test('when both make keys at once, then no two are the same, and both open what the other has sealed', async () => {
    const { open } = await sharedVault();
    const [one, two] = [await open(), await open()];
    const keys = (await Promise.all([taken(one.vault, 400), taken(two.vault, 400)])).flat();
    expect(new Set(keys).size).toBe(800);
    const [first = keys[0]] = keys;
    if (first === undefined) throw new Error('there is a key');
    expect(await two.vault.open(first, binding, await one.vault.seal(first, binding, plain))).toEqual(plain);
    expect([one.vault.id, one.vault.logSeed()]).toEqual([two.vault.id, two.vault.logSeed()]);
  });

  test('when the database of the keys does not answer, then keys in memory are not used: they may be destroyed', async () => {
    const { open, end } = await sharedVault();
    const { vault } = await open();
    const [key] = await taken(vault, 1);
    if (key === undefined) throw new Error('there is a key');
    const sealed = await vault.seal(key, binding, plain);
    await end();
    await expect
      .poll(() =>
        vault.open(key, binding, sealed).then(
          () => 'opened',
          () => 'refused',
        ),
      )
      .toBe('refused');
  });
});

async function sharedVault() {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const rootKey = randomBytes(32);
  return {
    async open(folder: string | null = null): Promise<{ readonly vault: Vault; readonly dir: string }> {
      const dir = folder ?? (await tempFolder());
      const opened = await openDatabase(url);
      if (!opened.ok) throw new Error(opened.says);
      const vault = await openVault({ dir, rootKey, store: await keyTable(opened.database) });
      onTestFinished(() => vault.close().catch(() => undefined)); // some tests close it themselves
      return { vault, dir };
    },
    async rows(sql: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    end: drop,
  };
}

async function taken(vault: Vault, count: number): Promise<readonly KeyId[]> {
  return Promise.all(Array.from({ length: count }, () => vault.takeKey()));
}
