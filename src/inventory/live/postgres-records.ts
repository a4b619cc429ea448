import type { PostgresRole } from '../../domain/identity/entitlement/postgres.ts';
import { postgresReader } from '../../domain/identity/entitlement/postgres.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportOptions } from '../importer.ts';
import { credential, record } from '../record.ts';
import type { GrantRow, MembershipRow, OwnerRow, PostgresServer, RoleRow } from './postgres.ts';

interface Rows {
  readonly roles: readonly RoleRow[];
  readonly memberships: readonly MembershipRow[];
  readonly grants: readonly GrantRow[];
  readonly owners: readonly OwnerRow[];
}

/**
 * One record for each role that can log in, and, as disabled, for each that cannot and has no members: a role with members is
 * a group, and shows in what its members may do.
 */
export function* roleRecords(
  { roles, memberships, grants, owners }: Rows,
  server: Pick<PostgresServer, 'host' | 'port' | 'database'>,
  options: ImportOptions,
): Generator<ImportItem> {
  const memberOf = Map.groupBy(memberships, ({ member }) => member);
  const groups = new Set(memberships.map(({ role }) => role));
  const entitlementsOf = postgresReader({
    roles: [
      ...roles.map((role) =>
        asRole(role, [...(memberOf.get(role.name) ?? []), ...byOwning(role.name, owners, server)]),
      ),
      ...serversOwn(memberOf),
    ],
    grants: grants.map(({ kind, name, ...grant }) => ({ ...grant, object: { kind, name } })),
    owners: owners.map(({ kind, name, role }) => ({ role, object: { kind, name } })),
  });
  for (const role of roles) {
    if (!role.login && groups.has(role.name)) continue;
    const remarks: string[] = [];
    const owner = ownerOf(role.comment);
    // VALID UNTIL is about the password; a role may sign in by other means
    const password =
      role.until === null ? [] : [credential('password', 'password', role.login, { expires: role.until }, remarks)];
    yield record({
      key: role.name,
      kind: 'database-user',
      name: role.name,
      locator: `postgresql://${server.host}:${server.port}/${encodeURIComponent(server.database)}`,
      environment: options['environment'] ?? null,
      owner,
      ownerFrom: owner === null ? null : 'the comment on the role',
      purpose: role.comment,
      status: role.login ? 'active' : 'disabled',
      credentials: password,
      entitlements: entitlementsOf(role.name),
      remarks,
    });
  }
}

const ATTRIBUTES = ['superuser', 'createdb', 'createrole', 'replication', 'bypassrls'] as const;

function asRole(role: RoleRow, memberships: PostgresRole['memberOf']): PostgresRole {
  return {
    name: role.name,
    attributes: ATTRIBUTES.filter((attribute) => role[attribute]),
    memberOf: memberships,
  };
}

/** Who owns the database is in this role without being made a member; it takes what the role owns and is granted. */
function byOwning(
  role: string,
  owners: readonly OwnerRow[],
  { database }: Pick<PostgresServer, 'database'>,
): PostgresRole['memberOf'] {
  const owns = owners.some((one) => one.role === role && one.kind === 'database' && isCalled(one.name, database));
  return owns ? [{ role: 'pg_database_owner', inherit: true, admin: false, set: false }] : [];
}

/** Names come as `quote_ident` writes them. */
function isCalled(quoted: string, name: string): boolean {
  return quoted === name || quoted === `"${name.replaceAll('"', '""')}"`;
}

/** Roles that PostgreSQL brings may be members of one another: `pg_monitor` is. */
function serversOwn(memberOf: ReadonlyMap<string, readonly MembershipRow[]>): readonly PostgresRole[] {
  return [...memberOf].flatMap(([name, of]) =>
    name.startsWith('pg_') ? [{ name, attributes: [], memberOf: of }] : [],
  );
}

/** `Owner: shop team; takes orders`. */
function ownerOf(comment: string | null): string | null {
  const match = /(?:^|[\s,;(])(?:owner|team)\s?[:=]\s?([^,;\n)]{1,200})/iu.exec(comment ?? '');
  return match?.[1]?.trim() ?? null;
}
