import { describe, expect, test } from 'vitest';
import { kinds } from '../../redact/kinds.ts';
import type { Issuer } from '../../probes/types.ts';
import { canTell, targetsOf } from './targets.ts';
import type { AllowedTarget, Recorded } from './targets.ts';

const DIRECT: readonly Issuer[] = [
  'postgres',
  'mariadb',
  'redis',
  'ldap',
  'ssh',
  'http-basic',
  'http-bearer',
  'tls-client',
];
const ISSUERS: readonly Issuer[] = [...DIRECT, 'github', 'gitlab', 'slack', 'aws-sts'];

const orders: Recorded = {
  kind: 'database-user',
  name: 'orders',
  locator: 'postgres://db.example.org/shop',
  isImported: true,
};
const entry: AllowedTarget = {
  name: 'Orders database',
  identity: null,
  issuer: 'postgres',
  host: 'DB.example.org',
  port: 5432,
  account: null,
  detail: null,
  authority: 'PEM',
  private: true,
  clear: false,
};

describe('where a credential may be tried', () => {
  test('given an imported identity, then its record leads to its server, as the account of its name, and to no private address', () => {
    expect(targetsOf([orders], [])).toEqual([
      {
        name: 'orders',
        from: 'record',
        private: false,
        clear: false,
        issuer: 'postgres',
        host: 'db.example.org',
        port: 5432,
        account: 'orders',
        detail: 'shop',
        authority: null,
      },
    ]);
  });

  test('given a locator that a person typed into the case, then it leads nowhere', () => {
    expect(targetsOf([{ ...orders, isImported: false }], [])).toEqual([]);
    expect(targetsOf([{ ...orders, isImported: false }], [entry])).toEqual([]);
  });

  test('given the server on the administrator’s list, then its authority and the leave for a private address hold for the record', () => {
    expect(targetsOf([orders], [entry])).toMatchObject([{ private: true, authority: 'PEM', account: 'orders' }]);
    for (const other of [{ port: 5433 }, { host: 'db2.example.org' }, { issuer: 'mariadb' as const }])
      expect(targetsOf([orders], [{ ...entry, ...other }])).toMatchObject([{ private: false, authority: null }]);
  });

  test('given an entry for an identity, by name or locator, then it is offered in its cases and in no others, also where nothing was imported', () => {
    const own = { ...entry, identity: 'orders', account: 'orders_rw', detail: 'shop' };
    const typed = { ...orders, isImported: false };
    expect(targetsOf([typed], [own])).toMatchObject([{ name: 'Orders database', from: 'list', account: 'orders_rw' }]);
    expect(targetsOf([typed], [{ ...own, identity: orders.locator }])).toHaveLength(1);
    expect(targetsOf([{ ...typed, name: 'billing', locator: null }], [own])).toEqual([]);
    expect(targetsOf([], [own])).toEqual([]);
  });

  test('given a record and an entry that lead to the same place, then it is offered once', () => {
    const own = { ...entry, identity: 'orders', account: 'orders', detail: 'shop' };
    expect(targetsOf([orders], [own])).toMatchObject([{ from: 'list' }]);
  });

  test.each([
    ['mysql://db.example.org/shop', 'mariadb', 3306, 'orders', 'shop'],
    ['rediss://cache.example.org:6380', 'redis', 6380, null, null],
    ['ldaps://cn%3Dbot%2Cdc%3Dexample@ldap.example.org', 'ldap', 636, 'cn=bot,dc=example', null],
    ['ssh://git@code.example.org', 'ssh', 22, 'git', null],
    ['https://api.example.org/v1/me', 'http-bearer', 443, null, '/v1/me'],
    ['https://jo@api.example.org', 'http-basic', 443, 'jo', '/'],
    ['https://github.com/apps/deploy', 'github', 443, null, null],
  ])('given the locator %s, then %s is asked', (locator, issuer, port, account, detail) => {
    expect(targetsOf([{ ...orders, locator }], [])).toMatchObject([{ issuer, port, account, detail }]);
  });

  test.each([
    'http://api.example.org',
    'arn:aws:iam::1:user/x',
    'file:///etc/passwd',
    'postgres://u:p@h/d',
    'not an address',
    'postgres:///shop',
    'constructor:x',
  ])('given the locator %s, then nobody is asked', (locator) => {
    expect(targetsOf([{ ...orders, locator }], [])).toEqual([]);
  });
});

describe('who can tell that a credential is dead', () => {
  const who = (kind: string) => ISSUERS.filter((issuer) => canTell(issuer, kind));

  test('given a key of a service, then that service alone, and nobody where its API takes no such key', () => {
    expect(who('github-personal-access-token')).toEqual(['github']);
    expect(who('github-refresh-token')).toEqual([]);
    expect(who('gitlab-runner-token')).toEqual([]);
    expect(who('aws-secret-access-key')).toEqual(['aws-sts']);
    expect(who('secret-access-key')).toContain('aws-sts');
  });

  test('given a private key, then SSH and TLS; given a password, then whoever takes passwords', () => {
    expect(who('private-key')).toEqual(['ssh', 'tls-client']);
    expect(who('password')).toEqual(DIRECT);
  });

  test('given the kinds that services take, then detectors know each of them', () => {
    const known = kinds().map(({ kind }) => kind);
    const asked = known.filter((kind) => /^(?:github|gitlab|slack|aws)-/u.test(kind) && who(kind).length > 0);
    expect(asked).toHaveLength(11);
  });
});
