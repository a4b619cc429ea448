import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, onTestFinished, test } from 'vitest';
import { searchBytes } from '../../src/app/demo/byte-search.ts';
import type { Health } from '../../src/operations/house/health.ts';
import { COMMAND, throughline } from '../support/command.ts';
import type { Ended } from '../support/command.ts';
import { startKillable } from '../support/killable-server.ts';
import { freshDatabase, needsPostgres } from '../support/postgres.ts';
import { tempFolder } from '../support/temp.ts';
import { call, mustCall, textAt } from './kit/api.ts';
import { lookAt, wrongIn } from './kit/rows.ts';

/** Words that a reporter wrote and that must be nowhere in an archive in readable form. */
const NAME = 'Wilhelmina Quastenberg';

interface Place {
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly url: string | null;
}

async function freshPlace(isPostgres: boolean): Promise<Place> {
  const folder = await tempFolder();
  const { DATABASE_URL: _other, ...env } = process.env;
  if (!isPostgres) return { dir: join(folder, 'data'), env, url: null };
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return { dir: join(folder, 'data'), env: { ...env, DATABASE_URL: database.url }, url: database.url };
}

async function ageKey(folder: string, name: string) {
  const identity = await generateIdentity();
  const file = join(folder, name);
  await writeFile(file, `# made for one test\n${identity}\n`, { mode: 0o600 });
  return { file, recipient: await identityToRecipient(identity) };
}

async function report(server: string, text: string): Promise<string> {
  return textAt((await mustCall(server, 'case.report', { text })).body, 'code');
}

function expectDone(ended: Ended): Ended {
  expect(ended, ended.err).toMatchObject({ code: 0 });
  return ended;
}

describe.each([
  ['SQLite', {}, false],
  ['PostgreSQL', needsPostgres, true],
] as const)('on %s', (_engine, needed, isPostgres) => {
  test(
    'given a running server, when it is backed up and restored elsewhere, then every code still opens its case, the ledger goes on, and nothing in the archives can be read',
    { ...needed, timeout: 120_000 },
    async () => {
      const place = await freshPlace(isPostgres);
      const out = await tempFolder();
      const [mine, apart] = [await ageKey(out, 'mine.txt'), await ageKey(out, 'apart.txt')];
      const server = await startKillable({ dir: place.dir, databaseUrl: place.url });
      const secret = `ghp_${randomBytes(27).toString('base64url').replaceAll(/[-_]/gu, 'a')}`;
      const codes = [
        await report(server.url, `${NAME} left a key: ${secret}`),
        await report(server.url, 'A second one.'),
      ];

      const [data, keys] = [join(out, 'data.age'), join(out, 'keys.age')];
      const made = expectDone(
        await throughline(
          [
            'backup',
            data,
            '--recipient',
            mine.recipient,
            '--verify',
            '--identity',
            mine.file,
            '--data',
            place.dir,
            '--json',
          ],
          place.env,
        ),
      );
      expect(JSON.parse(made.out)).toMatchObject({ kind: 'data', noted: true, gone: [] });
      expectDone(
        await throughline(['backup-keys', keys, '--recipient', apart.recipient, '--data', place.dir], place.env),
      );
      const searched = await searchBytes([out], [NAME, secret, codes[0] ?? '']);
      expect(searched.hits).toEqual([]);
      expect((await stat(data)).mode & 0o777).toBe(0o600);

      const looked = await throughline(['doctor', '--json', '--data', place.dir], place.env);
      const health: Health = JSON.parse(looked.out);
      expect(health.lines.filter(({ check }) => check === 'backups').map(({ standing }) => standing)).toEqual([
        'well',
        'well',
      ]);
      await server.stop();

      const other = await freshPlace(isPostgres);
      const args = [
        'restore',
        data,
        '--keys',
        keys,
        '--identity',
        mine.file,
        '--identity',
        apart.file,
        '--data',
        other.dir,
      ];
      // the entry that says that a backup was made came after it, so it is older than what was signed
      const refused = await throughline(args, other.env);
      expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('--acknowledge-rollback') });
      expectDone(await throughline([...args, '--acknowledge-rollback', 'the machine is gone'], other.env));
      const again = await throughline([...args, '--acknowledge-rollback', 'once more'], other.env);
      expect(again).toMatchObject({ code: 3, err: expect.stringContaining('is not empty') });

      const restored = await startKillable({ dir: other.dir, databaseUrl: other.url });
      for (const code of codes) expect((await call(restored.url, 'case.status', { code }))?.status).toBe(200);
      codes.push(await report(restored.url, 'After the restore.'));
      await restored.stop();
      const tables = await lookAt(other.dir, other.url);
      expect(await wrongIn(tables)).toEqual([]);
      expect(await tables.rows("select type from event where type = 'restored'")).toHaveLength(1);
      await tables.close();
      const whole = await throughline(['doctor', '--views', '--json', '--data', other.dir], other.env);
      const lines = (JSON.parse(whole.out) as Health).lines;
      expect(lines.filter(({ standing }) => standing === 'broken')).toEqual([]);
    },
  );
});

test('given archives that are cut off, changed, sealed to others or of the wrong kind, when they are restored, then each has its sentence and nothing is written', async () => {
  const { dir, env } = await freshPlace(false);
  const out = await tempFolder();
  const [mine, stranger] = [await ageKey(out, 'mine.txt'), await ageKey(out, 'stranger.txt')];
  const server = await startKillable({ dir, databaseUrl: null });
  await report(server.url, 'One report.');
  await server.stop();
  const [data, keys] = [join(out, 'data.age'), join(out, 'keys.age')];
  for (const [command, file] of [
    ['backup', data],
    ['backup-keys', keys],
  ] as const)
    expectDone(await throughline([command, file, '--recipient', mine.recipient, '--data', dir], env));
  const bytes = await readFile(data);
  const [cut, flipped, head] = [join(out, 'cut.age'), join(out, 'flipped.age'), join(out, 'head.age')];
  await writeFile(cut, bytes);
  await truncate(cut, bytes.length - 1_000);
  const middle = Math.floor(bytes.length / 3);
  await writeFile(
    flipped,
    Buffer.concat([bytes.subarray(0, middle), Buffer.of((bytes[middle] ?? 0) ^ 1), bytes.subarray(middle + 1)]),
  );
  await writeFile(head, bytes.subarray(0, 100));
  const target = join(out, 'target');
  const tried = async (file: string, identity: string, copy = keys) =>
    await throughline(['restore', file, '--keys', copy, '--identity', identity, '--data', target], env);
  expect((await tried(cut, mine.file)).err).toContain('does not open');
  expect((await tried(flipped, mine.file)).err).toContain('does not open');
  expect((await tried(head, mine.file)).err).toContain('no archive of ours');
  expect((await tried(data, stranger.file)).err).toContain('None of the identities');
  expect((await tried(keys, mine.file)).err).toContain('not a backup');
  expect((await tried(data, mine.file, data)).err).toContain('not a copy of keys');
  expect((await tried(join(out, 'nowhere.age'), mine.file)).err).toContain('no readable file');
  await expect(readdir(target)).rejects.toThrow('ENOENT');
  const over = await throughline(['backup', data, '--recipient', mine.recipient, '--data', dir], env);
  expect(over).toMatchObject({ code: 3, err: expect.stringContaining('There is already a file') });
  const wrong = await throughline(['backup', join(out, 'x.age'), '--recipient', 'age1nobody', '--data', dir], env);
  expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('A recipient begins with age1') });
  expect(await readdir(out)).not.toContain('x.age');
}, 120_000);

test('given a backup or a restore that is killed at any moment, then there is no archive, or a whole one, and a folder opens only when it is whole', async () => {
  const { dir, env } = await freshPlace(false);
  const out = await tempFolder();
  const mine = await ageKey(out, 'mine.txt');
  const server = await startKillable({ dir, databaseUrl: null });
  for (let i = 0; i < 5; i += 1) await report(server.url, `Report ${i}.`);
  await server.stop();
  const [data, keys] = [join(out, 'data.age'), join(out, 'keys.age')];
  const backup = ['backup', data, '--recipient', mine.recipient, '--data', dir];
  for (const afterMs of [900, 1200]) {
    await killedAfter(backup, env, afterMs);
    if (await exists(data)) {
      expectDone(await throughline(['restore', data, '--check', '--identity', mine.file], env));
      await rm(data);
    }
  }
  expectDone(await throughline(backup, env));
  expectDone(await throughline(['backup-keys', keys, '--recipient', mine.recipient, '--data', dir], env));
  const target = join(out, 'target');
  const args = [
    'restore',
    data,
    '--keys',
    keys,
    '--identity',
    mine.file,
    '--data',
    target,
    '--acknowledge-rollback',
    'a test',
  ];
  for (const afterMs of [1000, 1400, 1800]) {
    await killedAfter(args, env, afterMs);
    if (!(await exists(join(target, 'restoring')))) continue;
    const opened = await throughline(['serve', '--port', '0', '--data', target], env);
    expect(opened).toMatchObject({ code: 3, err: expect.stringContaining('was cut off') });
  }
  if (!(await exists(target)) || (await exists(join(target, 'restoring')))) expectDone(await throughline(args, env));
  const whole = await throughline(['doctor', '--views', '--json', '--data', target], env);
  const health: Health = JSON.parse(whole.out);
  expect(health.lines.filter(({ standing }) => standing === 'broken')).toEqual([]);
}, 180_000);

async function killedAfter(args: readonly string[], env: NodeJS.ProcessEnv, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [...COMMAND, ...args], { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([ended, sleep(afterMs)]);
  child.kill('SIGKILL');
  await ended;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
