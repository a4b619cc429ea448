import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffEntitlements } from '../../domain/identity/entitlement/diff.ts';
import { diffInWords } from '../../domain/identity/entitlement/words.ts';
import type { InventoryRecord } from '../../domain/identity/record.ts';
import { needsPostgres, databaseUrl } from '../../../test/support/postgres.ts';
import { readPostgres } from './postgres.ts';
import type { PostgresServer } from './postgres.ts';

const password = randomBytes(12).toString('hex');
// roles are the cluster's, and other tests share it
const tag = randomBytes(4).toString('hex');
const [app, staff, night, left] = ['app', 'staff', 'night', 'left'].map((name) => `${name}_${tag}`);

describe('a running PostgreSQL', needsPostgres, () => {
  let server: PostgresServer;
  let admin: pg.Client;

  beforeAll(async () => {
    const url = new URL((await databaseUrl()) ?? '');
    admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    await admin.query(`
      create role ${staff}; create role ${left} nologin;
      create role ${app} login password '${password}' valid until '2027-01-02 03:04:05+00' createdb;
      create role ${night} login valid until 'infinity' noinherit;
      comment on role ${app} is 'Takes orders; owner: shop team';
      grant ${staff} to ${app} with admin option; grant ${staff} to ${night};
      create table orders (id int, secret text); create view "odd*view" as select 1 as one;
      grant select on orders to ${staff}; grant update (secret) on orders to ${app} with grant option;
      grant select on "odd*view" to ${app}; alter view "odd*view" owner to ${staff};
      grant pg_read_all_data to ${left};
      alter default privileges for role ${staff} in schema public grant insert on tables to ${app} with grant option;
      create function f() returns int language sql as 'select 1';
    `);
    server = {
      host: url.hostname,
      port: Number(url.port),
      user: app ?? '',
      database: url.pathname.slice(1),
      password,
      tls: null,
    };
  });
  afterAll(async () => {
    await admin.query(`
      drop owned by ${app}, ${staff}, ${night}, ${left} cascade; drop role ${app}, ${staff}, ${night}, ${left};`);
    await admin.end();
  });

  async function read(): Promise<ReadonlyMap<string, InventoryRecord>> {
    const found = new Map<string, InventoryRecord>();
    for await (const item of readPostgres(server, {}))
      if (item.is === 'record') found.set(item.record.key, item.record);
    return found;
  }
  const actions = (record: InventoryRecord | undefined) =>
    (record?.entitlements ?? [])
      .filter(({ resource }) => /orders|odd|f\(\)|databases|role/u.test(resource))
      .map(({ action, resource }) => `${action} on ${resource}`)
      .toSorted();

  test('given an ordinary role, then it reads every role with attributes, memberships, grants and ownership', async () => {
    const roles = await read();
    expect(roles.get(app ?? '')).toMatchObject({
      kind: 'database-user',
      status: 'active',
      owner: 'shop team',
      ownerFrom: 'the comment on the role',
      credentials: [{ kind: 'password', expires: Date.UTC(2027, 0, 2, 3, 4, 5) }],
    });
    expect(actions(roles.get(app ?? ''))).toEqual(
      [
        'create on databases',
        'execute on routine f()',
        `grant membership on role ${staff}`,
        'grant update on column public.orders.secret',
        'own on view public."odd\\002aview"',
        'select on table public.orders',
        'select on view public."odd\\002aview"',
        'update on column public.orders.secret',
      ].toSorted(),
    );
  });

  test('given a role that does not inherit, then what it may do by membership takes SET ROLE', async () => {
    const record = (await read()).get(night ?? '');
    expect(record?.credentials).toEqual([]);
    expect(actions(record)).toContain(`set role ${staff}, then select on table public.orders`);
    expect(actions(record)).not.toContain('select on table public.orders');
  });

  test('given a group, then it is no identity; given a role without login or members, then it is disabled', async () => {
    const roles = await read();
    expect(roles.has(staff ?? '')).toBe(false);
    expect(roles.get(left ?? '')?.status).toBe('disabled');
  });

  test('given default privileges, then what it will have on future objects is said', async () => {
    const rows = (await read()).get(app ?? '')?.entitlements ?? [];
    const future = rows.filter(({ resource }) => resource.startsWith('future'));
    expect(future.map(({ action, resource }) => `${action} on ${resource}`)).toEqual([
      `insert on future table made by ${staff} in public`,
      `grant insert on future table made by ${staff} in public`,
    ]);
  });

  test('given a role that PostgreSQL brings, then who is in it may what that gives; and the owner of the database what its owner may', async () => {
    const roles = await read();
    const says = (name: string) =>
      (roles.get(name)?.entitlements ?? []).map(({ action, resource }) => `${action} on ${resource}`);
    expect(says(left ?? '')).toContain('select on table *');
    const owner = await admin.query<{ role: string }>(
      `select pg_get_userbyid(datdba) as role from pg_database where datname = current_database()`,
    );
    expect(says(owner.rows[0]?.role ?? '')).toContain('own on schema public');
    expect(says(app ?? '')).not.toContain('own on schema public');
  });

  test('given a grant that is taken back, then the diff of two readings says it in words', async () => {
    const before = (await read()).get(app ?? '')?.entitlements ?? [];
    await admin.query(`revoke select on orders from ${staff}`);
    const after = (await read()).get(app ?? '')?.entitlements ?? [];
    await admin.query(`grant select on orders to ${staff}`);
    expect(diffInWords(diffEntitlements(before, after))).toEqual([
      'Could select on table public.orders; cannot any more.',
    ]);
  });

  test.each([
    ['a wrong password', { password: 'wrong' }, 'refused the user or the password'],
    ['a database that is not there', { database: 'nowhere' }, 'no such database'],
    ['a port where nobody listens', { port: 1 }, 'does not listen there'],
    ['a server without TLS', { tls: { authority: null } }, 'does not speak TLS'],
  ])('given %s, then it says so in a sentence without the password', async (_, wrong, says) => {
    const failure = await Array.fromAsync(readPostgres({ ...server, ...wrong }, {})).then(
      () => 'no failure',
      (error: unknown) => String(error),
    );
    expect(failure).toContain(says);
    expect(failure).not.toContain(password);
  });
});
