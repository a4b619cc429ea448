import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import type { App } from '../../../src/app.ts';
import { newFile } from '../../../src/cli/new-file.ts';
import { status } from '../../../src/operations/case/reporter.ts';
import { enter } from '../../../src/operations/door.ts';
import { backUpKeys } from '../../../src/upkeep/backup/backup-keys.ts';
import { examine } from '../../../src/upkeep/doctor/doctor.ts';
import { moveKeys } from '../../../src/upkeep/move/move-keys.ts';
import { throughline } from '../../support/command.ts';
import { openHouse } from '../../support/house.ts';
import { needsPostgres } from '../../support/postgres.ts';
import { tempFolder } from '../../support/temp.ts';
import { backedUp, putBack } from '../copies/kit/copies.ts';
import { freshPlace, freshUrl } from '../copies/kit/place.ts';
import { ageKey } from '../copies/kit/age-key.ts';
import { configOf, fail } from '../disposal/folder.ts';

interface Node {
  readonly dir: string;
  readonly databaseUrl: string | null;
  readonly keysUrl: string | null;
  readonly keyFile?: string;
}

describe('given one node on PostgreSQL with its keys in the data folder', needsPostgres, () => {
  test('when its keys are moved to a database of their own, cut off and again, then other nodes open what it has stored, the old vault is set aside, and backups go on', async () => {
    const [databaseUrl, keysUrl, others] = [await freshUrl(), await freshUrl(), await freshUrl()];
    const house = await openHouse({ databaseUrl });
    const { dir } = house;
    const code = String((await house.call('case.report', { text: 'One report.' })).json['code']);
    const order = { dir, databaseUrl, keyFile: null, to: keysUrl, progress: () => undefined };
    await expect(moveKeys(order)).rejects.toThrow('Another Throughline is running');
    await house.close();
    const before = await readFile(join(dir, 'vault.db'));

    await expect(moveKeys({ ...order, databaseUrl: null })).rejects.toThrow('Move the database first');
    await expect(moveKeys({ ...order, to: databaseUrl })).rejects.toThrow(
      'another database than the one of DATABASE_URL',
    );
    // whoever names the empty database before the keys are there is refused, and it stays empty
    expect(await refusal({ dir, databaseUrl, keysUrl })).toContain('belongs to another vault');
    // nothing is there when it is cut off before the keys are written, and everything when after
    for (const last of ['keys', 'comparing'])
      await expect(
        moveKeys({ ...order, progress: (says) => (says.includes(last) ? fail(new Error('cut off')) : undefined) }),
      ).rejects.toThrow('cut off');
    expect(await readFile(join(dir, 'vault.db'))).toEqual(before);
    const moved = await throughline(['move-keys', '--data', dir], {
      ...process.env,
      DATABASE_URL: databaseUrl,
      VAULT_DATABASE_URL: keysUrl,
    });
    expect(moved, moved.err).toMatchObject({ code: 0, out: expect.stringContaining('remove vault.db.moved') });
    await expect(moveKeys(order)).rejects.toThrow('were moved before');

    expect(await refusal({ dir, databaseUrl, keysUrl: null })).toContain('Start it with VAULT_DATABASE_URL');
    const first = { dir, databaseUrl, keysUrl };
    await expectCode(first, code);
    const keyFile = join(await tempFolder(), 'root.key');
    await copyFile(join(dir, 'keys', 'root.key'), keyFile);
    await expectCode({ ...first, dir: await tempFolder(), keyFile }, code);

    expect(await keysIn(first)).toContain('vault.db.moved');
    await rm(join(dir, 'vault.db.moved'));
    expect(await keysIn(first)).not.toContain('vault.db.moved');
    expect((await readdir(dir)).filter((name) => name.startsWith('vault'))).toEqual([]);

    // copies of both databases, restored to one node and brought to several again
    const out = await tempFolder();
    const key = await ageKey(out, 'key.txt');
    const lock = { recipients: [key.recipient] };
    const [archive, keys] = [join(out, 'data.age'), join(out, 'keys.age')];
    await backedUp({ dir, databaseUrl }, archive, lock);
    const vault = { databaseUrl: keysUrl, keyFile: null };
    await backUpKeys({ dir, vault, file: newFile(keys), lock, version: 'test', now: Date.now() });
    const again = await freshPlace(true);
    await putBack({ archive, keys, unlock: { identities: [key.identity], passphrases: [] } }, again);
    await expectCode({ ...again, keysUrl: null }, code);
    await moveKeys({ ...order, ...again, to: others });
    await expectCode({ ...again, keysUrl: others }, code);

    const stranger = await openHouse({ databaseUrl: await freshUrl() });
    await stranger.close();
    const foreign = { ...order, dir: stranger.dir, databaseUrl: await freshUrl(), to: others };
    await expect(moveKeys(foreign)).rejects.toThrow('keys of another installation');
  }, 120_000);
});

async function opened({ dir, databaseUrl, keysUrl, keyFile }: Node) {
  const config = { ...configOf(dir), databaseUrl, vault: { databaseUrl: keysUrl, keyFile: keyFile ?? null } };
  return await openApp(config, { onFault: fail, onJobFault: (_job, error) => fail(error) });
}

async function refusal(node: Node): Promise<string> {
  const app = await opened(node);
  return app.ok ? '' : app.says;
}

/** Whoever has the code reads how the case stands. */
async function expectCode(node: Node, code: string): Promise<void> {
  const app = await opened(node);
  if (!app.ok) throw new Error(app.says);
  expect(await statusOf(app.app, code)).toMatchObject({ ok: true });
  await app.app.close();
}

async function statusOf({ ctx }: App, code: string) {
  return await enter(ctx, status, {
    actor: { kind: 'anonymous' },
    channel: 'cli',
    input: { code },
    idempotencyKey: null,
  });
}

async function keysIn({ dir, databaseUrl, keysUrl }: Node): Promise<string> {
  const vault = { databaseUrl: keysUrl, keyFile: null };
  const where = { dir, databaseUrl, vault, mailUrl: null, version: '', now: Date.now(), isThorough: false };
  const { lines } = await examine(where);
  return lines.flatMap((line) => (line.check === 'keys' ? [line.says] : [])).join(' ');
}
