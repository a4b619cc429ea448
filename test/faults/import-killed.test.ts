import { expect, onTestFinished, test } from 'vitest';
import type { IdentityListView } from '../../src/operations/identity/views.ts';
import type { ImportView, PreviewView } from '../../src/operations/inventory/views.ts';
import { api, linkIn } from '../support/api.ts';
import { record } from '../support/inventory-records.ts';
import { startKillable } from '../support/killable-server.ts';
import type { KillableServer } from '../support/killable-server.ts';
import { tempFolder } from '../support/temp.ts';
import { call } from './kit/api.ts';

const PASSWORD = 'correct horse battery 1';
const RITA = { name: 'Rita', email: 'rita@example.org' };

/** The session of a responder whom the first administrator has invited. */
async function joined(server: KillableServer): Promise<string> {
  const ada = { name: 'Ada', email: 'ada@example.org', password: PASSWORD };
  const administrator = await api(server).signUp('people.setUp', { link: server.setUpToken, ...ada });
  const invite = { ...RITA, roles: ['responder'] };
  const { link } = await api(server, administrator).call<{ link: string }>('people.invite', invite);
  return await api(server).signUp('people.accept', { link: linkIn(link), password: PASSWORD });
}

test('given an import that is being sent, when the server is killed in the middle, then nothing of it is in the inventory, what was acknowledged is staged whole, and the source can be imported again', async () => {
  const dir = await tempFolder();
  const first = await opened(dir);
  const rita = await joined(first);
  const before = api(first, rita);
  const { import: of } = await before.call<ImportView>('inventory.begin', { source: 'aws', name: 'prod' });
  await before.call('inventory.add', { import: of, records: many(0, 500), unreadable: [] });

  const last = call(
    first.url,
    'inventory.add',
    { import: of, records: many(500, 500), unreadable: [] },
    { cookie: rita },
  );
  await first.kill();
  const isAcknowledged = (await last)?.status === 200;

  const second = await opened(dir);
  const after = api(second, await api(second).signUp('people.signIn', { email: RITA.email, password: PASSWORD }));
  expect((await after.call<IdentityListView>('identity.list', {})).counts.all).toBe(0);
  const staged = await after.call<PreviewView>('inventory.preview', { import: of, part: 'adds' });
  expect([500, 1_000]).toContain(staged.counts.adds);
  if (isAcknowledged) expect(staged.counts.adds).toBe(1_000);

  const again = await after.call<ImportView>('inventory.begin', { source: 'aws', name: 'prod' });
  await after.call('inventory.add', { import: again.import, records: many(0, 100), unreadable: [] });
  const applied = await after.call<ImportView>('inventory.apply', { import: again.import });
  expect(applied.counts).toMatchObject({ adds: 100, gone: 0 });
  await after.call('inventory.abandon', { import: of });
  expect((await after.call<IdentityListView>('identity.list', {})).counts.all).toBe(100);
});

function many(from: number, count: number) {
  return Array.from({ length: count }, (_, i) => record(`robot-${from + i}`));
}

async function opened(dir: string) {
  const server = await startKillable({ dir, databaseUrl: null });
  onTestFinished(server.kill);
  return server;
}
