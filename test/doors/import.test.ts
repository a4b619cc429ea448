import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildSocket } from '../../src/http/socket.ts';
import { searchFolder } from '../support/bytes.ts';
import { throughline } from '../support/command.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { made } from '../support/made.ts';
import { databaseUrl, needsPostgres } from '../support/postgres.ts';

const FIXTURES = new URL('../../src/inventory/fixtures/', import.meta.url);

function fixture(house: House, name: string): string {
  const path = join(house.dir, name);
  copyFileSync(new URL(name, FIXTURES), path);
  return path;
}

/** A house that somebody works in, with the command line's way in where it is wanted. */
async function opened(isServing: boolean): Promise<{ house: House; cookie: string; run: typeof throughline }> {
  const house = await openHouse();
  const cookie = await house.join('Rob', ['responder']);
  if (isServing) {
    const socket = buildSocket(house.app.ctx);
    await socket.listen({ path: join(house.dir, 'throughline.sock') });
    onTestFinished(() => socket.close());
  } else await house.close();
  const run: typeof throughline = (args, env) =>
    throughline(['import', ...args, '--as', 'rob@example.org', '--data', house.dir], env);
  return { house, cookie, run };
}

describe('throughline import', () => {
  test('given an export and a running server, then it is shown and applied, and the same again changes nothing', async () => {
    const { house, cookie, run } = await opened(true);
    const files = [fixture(house, 'aws-details.json'), fixture(house, 'aws-credential-report.csv')];
    const args = ['aws', ...files, '--name', 'aws production'];

    const shown = await run(args);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toContain('5 new, 0 changed, 0 gone, 0 as before.');
    expect(shown.out).toMatch(/service-account +backup-writer/u);
    expect(shown.out).toMatch(
      /Nothing was changed\. To apply it within a day: throughline inventory\.apply --import [0-9a-f]{32} --picture [0-9a-f]{32}/u,
    );
    const before = await house.call('identity.list', {}, { cookie });
    expect(before.text).not.toContain('backup-writer');

    const applied = await run([...args, '--yes']);
    expect(applied.code).toBe(0);
    expect(applied.out).toContain('Applied as I-1.');
    const after = await house.call('identity.list', {}, { cookie });
    expect(after.text).toContain('backup-writer');

    const again = await run([...args, '--yes']);
    expect(again.out).toContain('Nothing has changed since the last import of this source: 5 as before.');

    // who is not in the next export is marked, and not deleted
    writeFileSync(
      join(house.dir, 'less.json'),
      '{"UserDetailList":[{"UserName":"jo","Arn":"arn:aws:iam::111122223333:user/jo"}]}',
    );
    const less = await run(['aws', join(house.dir, 'less.json'), '--name', 'aws production', '--yes', '--json']);
    expect(JSON.parse(less.out)).toMatchObject({
      preview: { counts: { adds: 0, changes: 1, gone: 4 } },
      applied: { number: 'I-3' },
    });
    expect((await house.call('identity.list', {}, { cookie })).text).toContain('backup-writer');
  });

  test('given no server, then the folder is opened for it', async () => {
    const { house, run } = await opened(false);
    const done = await run(['kubernetes', fixture(house, 'kubernetes.yaml'), '--name', 'shop', '--yes']);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('2 new, 0 changed, 0 gone');
    expect(done.out).toContain('1 entry of the export could not be read.');
    expect(done.out).toContain('ops/departed, which is not in these files');
  });

  test('given every source, then what its importer gives is taken', async () => {
    const { house, run } = await opened(true);
    for (const [source, names, count] of [
      ['github', ['github-installations.pages', 'github-deploy-keys.pages'], 4],
      ['entra', ['entra-service-principals.json', 'entra-applications.json', 'entra-permissions.json'], 4],
      ['csv', ['aws-credential-report.csv'], 4],
    ] as const) {
      const files = names.map((name) => fixture(house, name));
      const map = source === 'csv' ? ['--map', 'user=name', '--map', 'user_creation_time=issued'] : [];
      const done = await run([source, ...files, ...map, '--name', source, '--json']);
      expect(done.err).toBe('');
      expect(JSON.parse(done.out)).toMatchObject({
        preview: { counts: { adds: count, unreadable: 0 } },
        applied: null,
      });
    }
  });

  test('given a file of another source, then nothing is left of it, and both what it is and what to do are said', async () => {
    const { house, cookie, run } = await opened(true);
    const done = await run(['aws', fixture(house, 'kubernetes.yaml'), '--name', 'a']);
    expect(done.code).toBe(3);
    expect(done.err).toContain('kubernetes.yaml is YAML. Give what `aws iam get-account-authorization-details` prints');
    expect(done.err).toContain('looks like an export for: throughline import kubernetes');
    expect((await house.call('inventory.list', {}, { cookie })).text).toContain('"abandoned"');
  });

  test('given exports with credentials in them, then none reaches the disk, the log or the screen', async () => {
    const { house, run } = await opened(true);
    const secret = made('base64', 40, 7);
    const token = `ghp_${made('alnum', 36, 8)}`;
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const [, body = 'nothing'] = pem.split('\n');
    const tags = [
      { Key: 'Purpose', Value: `aws_secret_access_key = ${secret}` },
      { Key: 'Owner', Value: `bot ${token}` },
    ];
    const user = { UserName: 'leaky', Arn: 'arn:aws:iam::111122223333:user/leaky', Tags: tags };
    const [aws, bundle] = [join(house.dir, 'aws.export'), join(house.dir, 'bundle.export')];
    writeFileSync(aws, JSON.stringify({ UserDetailList: [user] }));
    writeFileSync(bundle, `${pem}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`);
    const said = [await run(['aws', aws, '--name', 'aws', '--yes']), await run(['x509', bundle, '--name', 'tls'])];
    expect(said.map(({ code }) => code)).toEqual([0, 0]);
    expect(said[1]?.out).toContain('This is a private key. It was not read.');
    rmSync(aws);
    rmSync(bundle);
    for (const value of [secret, token, body]) {
      expect(await searchFolder(house.dir, value)).toEqual([]);
      expect(`${JSON.stringify(said)} ${house.lines.join()}`).not.toContain(value);
    }
  });

  test.each([
    ['no source', [], 'Say which source'],
    ['a source that there is not', ['okta', 'x', '--name', 'a'], 'There is no source "okta"'],
    ['no file', ['aws', '--name', 'a'], 'aws iam get-account-authorization-details'],
    ['a file that is not there', ['aws', '/nowhere', '--name', 'a'], 'There is no readable file /nowhere'],
    ['no name', ['csv', process.execPath], 'Say what this source is called'],
    ['a field that there is not', ['csv', 'x', '--map', 'a=colour'], 'does not say which field'],
    ['a flag that there is not', ['aws', '--colour', 'red'], 'colour'],
    ['no server', ['postgres', '--name', 'a'], 'Say which server and as whom'],
    ['nobody to ask for a password', ['postgres', '--host', 'h', '--user', 'u', '--name', 'a'], 'PGPASSWORD'],
  ])('given %s, then the usage is wrong and it is said how', async (_, args, says) => {
    const done = await throughline(['import', ...args], { ...process.env, PGPASSWORD: undefined });
    expect(done.code).toBe(2);
    expect(done.err).toContain(says);
  });

  test('given a person who may not, then the refusal is the operation’s', async () => {
    const { house } = await opened(true);
    await house.join('Aud', ['auditor']);
    const done = await throughline([
      'import',
      'csv',
      fixture(house, 'aws-credential-report.csv'),
      ...['map=user=name', 'name=a', 'as=aud@example.org', `data=${house.dir}`].map((flag) => `--${flag}`),
    ]);
    expect(done.code).toBe(3);
    expect(done.err).toContain('Your role does not allow this.');
  });

  test(
    'given a running PostgreSQL, then its roles are read with a password that reaches nothing',
    needsPostgres,
    async () => {
      const url = new URL((await databaseUrl()) ?? '');
      const password = randomBytes(12).toString('hex');
      const role = `importer_${randomBytes(4).toString('hex')}`;
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      await client.query(`create role ${role} login password '${password}'`);
      onTestFinished(async () => {
        await client.query(`drop role ${role}`);
        await client.end();
      });
      const { house, cookie, run } = await opened(true);
      const done = await run(
        [
          'postgres',
          ...Object.entries({ host: url.hostname, port: url.port, user: role }).flatMap(([name, is]) => [
            `--${name}`,
            is,
          ]),
          '--database',
          url.pathname.slice(1),
          '--name',
          'the shop’s database',
          '--yes',
        ],
        { ...process.env, PGPASSWORD: password },
      );
      expect(done).toMatchObject({ code: 0, err: '' });
      expect(done.out).toContain(role);
      const list = await house.call('identity.list', {}, { cookie });
      expect(list.text).toContain(role);
      expect([done.out, list.text, ...house.lines].join('\n')).not.toContain(password);
    },
  );
});
