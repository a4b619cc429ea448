import { describe, expect, test } from 'vitest';
import { diffEntitlements } from './diff.ts';
import { type PostgresRole, type PostgresSnapshot, postgresEntitlements } from './postgres.ts';
import { diffInWords } from './words.ts';

const role = (name: string, ...memberOf: readonly string[]): PostgresRole => ({
  name,
  attributes: [],
  memberOf: memberOf.map((of) => ({ role: of, inherit: true, admin: false })),
});
const orders = { kind: 'table', name: 'public.orders' };
const select = (grantee: string) => ({ grantee, privilege: 'SELECT', object: orders, grantable: false });
const says = (snapshot: Partial<PostgresSnapshot>) =>
  postgresEntitlements('app', { roles: [], grants: [], owners: [], ...snapshot }).map(
    ({ action, resource, via }) => `${action} on ${resource} (${via.join()})`,
  );

describe('roles of PostgreSQL', () => {
  test('given grants to it and to everybody, then both are its own', () => {
    expect(says({ roles: [role('app')], grants: [select('app'), select('public'), select('other')] })).toEqual([
      'select on table public.orders (app)',
      'select on table public.orders (public)',
    ]);
  });
  test('given memberships, however deep, then what those roles may do is its own, and a circle ends', () => {
    const roles = [role('app', 'readers'), role('readers', 'staff'), role('staff', 'app')];
    expect(says({ roles, grants: [select('staff')] })).toEqual([
      'select on table public.orders (app → readers → staff)',
    ]);
  });
  test('given a membership that does not inherit, then it takes SET ROLE', () => {
    const app: PostgresRole = { ...role('app'), memberOf: [{ role: 'admin', inherit: false, admin: true }] };
    const admin: PostgresRole = { ...role('admin'), attributes: ['superuser'] };
    expect(says({ roles: [app, admin], grants: [select('admin')] })).toEqual([
      'grant membership on role admin (app)',
      'set role admin, then * on * (app → admin)',
      'set role admin, then select on table public.orders (app → admin)',
    ]);
  });
  test('given a membership that neither inherits nor may be set to, then it gives nothing but what it lets it give', () => {
    const app: PostgresRole = {
      ...role('app'),
      memberOf: [{ role: 'staff', inherit: false, admin: true, set: false }],
    };
    expect(says({ roles: [app, role('staff')], grants: [select('staff')] })).toEqual([
      'grant membership on role staff (app)',
    ]);
  });
  test('given a role that PostgreSQL brings, then what it gives is said, though no grant shows it', () => {
    const reads = says({ roles: [role('app', 'pg_read_all_data', 'pg_execute_server_program')] });
    expect(reads).toContain('select on table * (app → pg_read_all_data)');
    expect(reads).toContain('run on programs on the server (app → pg_execute_server_program)');
    const roles = [role('app', 'pg_monitor'), role('pg_monitor', 'pg_read_all_stats')];
    expect(says({ roles })).toEqual(['read on all statistics (app → pg_monitor → pg_read_all_stats)']);
    expect(says({ roles: [role('app', 'pg_of_a_later_version')] })).toEqual([
      'use on what PostgreSQL gives to pg_of_a_later_version (app → pg_of_a_later_version)',
    ]);
  });
  test('given who may read everything, when a grant on one table goes, then nothing is lost', () => {
    const roles = [role('app', 'pg_read_all_data')];
    const before = postgresEntitlements('app', { roles, grants: [select('app')], owners: [] });
    const after = postgresEntitlements('app', { roles, grants: [], owners: [] });
    expect(diffEntitlements(before, after).meaning).toEqual([]);
  });
  test('given two ways, then the one that needs no SET ROLE counts', () => {
    const app: PostgresRole = {
      ...role('app', 'readers'),
      memberOf: [
        { role: 'staff', inherit: false, admin: false },
        { role: 'readers', inherit: true, admin: false },
      ],
    };
    expect(says({ roles: [app, role('readers', 'staff')], grants: [select('staff')] })).toEqual([
      'select on table public.orders (app → readers → staff)',
    ]);
  });
  test('given an owner and a grant option, then both are said', () => {
    const owners = [{ role: 'app', object: orders }];
    expect(says({ roles: [role('app')], owners, grants: [{ ...select('app'), grantable: true }] })).toEqual([
      'own on table public.orders (app)',
      'select on table public.orders (app)',
      'grant select on table public.orders (app)',
    ]);
  });
  test('given a name with a star, then it stands for itself', () => {
    const starred = { ...select('app'), object: { kind: 'table', name: 'public."*"' } };
    const before = postgresEntitlements('app', { roles: [], owners: [], grants: [select('app'), starred] });
    const after = postgresEntitlements('app', { roles: [], owners: [], grants: [starred] });
    expect(diffInWords(diffEntitlements(before, after))).toEqual([
      'Could select on table public.orders; cannot any more.',
    ]);
  });
});
