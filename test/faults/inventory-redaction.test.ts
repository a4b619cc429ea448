import { randomInt } from 'node:crypto';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { IdentityListView, RedactedView } from '../../src/operations/identity/views.ts';
import type { ImportView } from '../../src/operations/inventory/views.ts';
import { api, linkIn } from '../support/api.ts';
import { accessKey, record } from '../support/inventory-records.ts';
import { startKillable } from '../support/killable-server.ts';
import { needs } from '../support/needs.ts';
import { postgresBinaries } from '../support/postgres/binaries.ts';
import { tempFolder } from '../support/temp.ts';
import { call } from './kit/api.ts';
import { filesWith } from './kit/bytes.ts';
import { ownCluster } from './kit/own-cluster.ts';

const PASSWORD = 'correct horse battery 1';
const RITA = { name: 'Rita', email: 'rita@example.org' };

describe('given a value that no detector knew, in names, owners, credentials, snapshots, a waiting import and what people said', () => {
  test('when it is taken out on SQLite, then no byte of the data folder holds it, also when the server was killed on the way', async () => {
    const dir = await tempFolder();
    let { server, ask } = await opened(dir, null);
    const kills = [0, 300, 900];
    for (const wait of kills) {
      const { value, identity } = await seeded(ask);
      expect(await filesWith(dir, value)).not.toEqual([]);
      const take = { identity, value, reason: 'missed-secret' };
      const cut = call(server.url, 'identity.redact', take, { cookie: ask.cookie });
      await new Promise((resolve) => setTimeout(resolve, wait));
      await server.kill();
      await cut;
      ({ server, ask } = await opened(dir, null));
      const { identities } = await ask.call<IdentityListView>('identity.list', { words: value });
      const shown = JSON.stringify(await ask.call('identity.show', { identity }));
      expect(shown.includes(value), 'all of it, or nothing').toBe(identities.length > 0);
      await ask.call<RedactedView>('identity.redact', take);
      expect(await filesWith(dir, value)).toEqual([]);
    }
    expect(await server.stop()).toBe(0);
  });

  const missing = postgresBinaries().length === 0 ? 'a PostgreSQL whose files can be read (`npm ci` brings one)' : null;
  test(
    'when it is taken out on PostgreSQL, then no file but its write-ahead log holds it',
    needs(missing),
    async () => {
      const dir = await tempFolder();
      const cluster = await ownCluster();
      const { ask } = await opened(dir, cluster.url);
      const { value, identity } = await seeded(ask);
      await checkpoint(cluster.url);
      expect((await filesWith(cluster.dataFolder, value)).filter((file) => file.startsWith('base/'))).not.toEqual([]);
      const { residual } = await ask.call<RedactedView>('identity.redact', {
        identity,
        value,
        reason: 'missed-secret',
      });
      expect(residual.join(' ')).toContain('write-ahead log');
      await checkpoint(cluster.url);
      const left = await filesWith(cluster.dataFolder, value);
      // what PostgreSQL recycles in its own time: the answer names it
      expect(left.filter((file) => !file.startsWith('pg_wal/'))).toEqual([]);
      expect(await filesWith(dir, value)).toEqual([]);
    },
  );
});

interface Asking {
  readonly cookie: string;
  call<T = unknown>(operation: string, input: object): Promise<T>;
}

/** A server on this folder, with Rita signed in. */
async function opened(dir: string, databaseUrl: string | null) {
  const server = await startKillable({ dir, databaseUrl });
  onTestFinished(server.kill);
  const cookie =
    server.setUpToken === null
      ? await api(server).signUp('people.signIn', { email: RITA.email, password: PASSWORD })
      : await joined(server);
  const asking = api(server, cookie);
  const ask: Asking = { cookie, call: (operation, input) => asking.call(operation, input) };
  return { server, ask };
}

async function joined(server: Awaited<ReturnType<typeof startKillable>>): Promise<string> {
  const ada = { name: 'Ada', email: 'ada@example.org', password: PASSWORD };
  const administrator = await api(server).signUp('people.setUp', { link: server.setUpToken, ...ada });
  const invite = { ...RITA, roles: ['responder'] };
  const { link } = await api(server, administrator).call<{ link: string }>('people.invite', invite);
  return await api(server).signUp('people.accept', { link: linkIn(link), password: PASSWORD });
}

async function seeded(ask: Asking) {
  const value = `Quagmire${randomInt(1e5, 1e6)}`;
  const records = Array.from({ length: 200 }, (_, i) =>
    record(`${value}-${i}`, {
      owner: `team ${value}`,
      credentials: [accessKey(0, { label: `key ${value}` })],
      entitlements: [row('aws', 'allow', 's3:getobject', `arn:aws:s3:::${value}/${i}`, `read-${value}`)],
    }),
  );
  await ask.call('inventory.apply', { import: await staged(ask, records) });
  await staged(
    ask,
    records.map((one) => ({ ...one, owner: `other ${value}` })),
  );
  const { identities } = await ask.call<IdentityListView>('identity.list', { words: value });
  const identity = identities[0]?.identity ?? 'none';
  await ask.call('identity.describe', { identity, purpose: `runs ${value}` });
  return { value, identity };
}

async function staged(ask: Asking, records: readonly object[]): Promise<string> {
  const { import: of } = await ask.call<ImportView>('inventory.begin', { source: 'aws', name: 'prod' });
  await ask.call('inventory.add', { import: of, records, unreadable: [] });
  return of;
}

async function checkpoint(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('checkpoint');
  await client.end();
}
