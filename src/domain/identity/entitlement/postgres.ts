import { type Entitlement, row } from './entitlement.ts';
import { literal } from './pattern.ts';
import { predefined } from './postgres-predefined.ts';

/** A role as `pg_roles` and `pg_auth_members` tell it (https://www.postgresql.org/docs/current/user-manag.html). */
export interface PostgresRole {
  readonly name: string;
  /** Of `superuser`, `createdb`, `createrole`, `replication`, `bypassrls`: those that it has. */
  readonly attributes: readonly string[];
  /** Roles that it is a member of. */
  readonly memberOf: readonly PostgresMembership[];
}

/** https://www.postgresql.org/docs/current/sql-grant.html, "GRANT on Roles". */
export interface PostgresMembership {
  readonly role: string;
  /** Only with this are the role's privileges its own without `SET ROLE`. */
  readonly inherit: boolean;
  /** Whether it may make others members. */
  readonly admin: boolean;
  /** Whether it may `SET ROLE`; always, before PostgreSQL 16. */
  readonly set?: boolean;
}

/** One privilege on one object, as the access control lists say it; `public` is every role there is. */
export interface PostgresGrant {
  readonly grantee: string;
  readonly privilege: string;
  readonly object: { readonly kind: string; readonly name: string };
  readonly grantable: boolean;
}

export interface PostgresSnapshot {
  readonly roles: readonly PostgresRole[];
  readonly grants: readonly PostgresGrant[];
  readonly owners: readonly { readonly role: string; readonly object: PostgresGrant['object'] }[];
}

/** What one role of a snapshot may do. */
export function postgresEntitlements(role: string, snapshot: PostgresSnapshot): readonly Entitlement[] {
  return postgresReader(snapshot)(role);
}

/**
 * Tells of each role of a snapshot what it may do: its own grants, those of `public`, and those of every role that it is a
 * member of, however deep and also where memberships run in a circle. What it has to `SET ROLE` for says so in its action.
 */
export function postgresReader(snapshot: PostgresSnapshot): (role: string) => readonly Entitlement[] {
  const roles = new Map(snapshot.roles.map((one) => [one.name, one]));
  const grants = Map.groupBy(snapshot.grants, ({ grantee }) => grantee);
  const owners = Map.groupBy(snapshot.owners, (owner) => owner.role);
  return (role) =>
    [...reachable(role, roles)].flatMap(([name, { path, inherits }]) => {
      const via = path.join(' → ');
      const may = (action: string, resource: string) =>
        row('postgres', 'allow', inherits ? action : `set role ${literal(name)}, then ${action}`, resource, via);
      const own = roles.get(name);
      return [
        // attributes are never inherited: they take a SET ROLE
        ...(own?.attributes ?? []).map((attribute) => attributeRow(attribute, name === role, name, via)),
        ...predefined(name).map(([action, resource]) => may(action, resource)),
        ...(own?.memberOf ?? [])
          .filter(({ admin }) => admin)
          .map((of) => may('grant membership', `role ${literal(of.role)}`)),
        ...(owners.get(name) ?? []).map(({ object }) => may('own', nameOf(object))),
        ...(grants.get(name) ?? []).flatMap(({ privilege, object, grantable }) => [
          may(privilege.toLowerCase(), nameOf(object)),
          ...(grantable ? [may(`grant ${privilege.toLowerCase()}`, nameOf(object))] : []),
        ]),
      ];
    });
}

interface Reached {
  readonly path: readonly string[];
  readonly inherits: boolean;
}

/** Every role whose privileges can be used, by the way that needs no `SET ROLE` where there is one. */
function reachable(role: string, roles: ReadonlyMap<string, PostgresRole>): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>([
    [role, { path: [role], inherits: true }],
    ['public', { path: ['public'], inherits: true }],
  ]);
  const waiting = [role];
  while (waiting.length > 0) {
    const name = waiting.shift() ?? role;
    const from = reached.get(name);
    for (const { role: next, inherit, set = true } of roles.get(name)?.memberOf ?? []) {
      const inherits = inherit && from?.inherits === true;
      // what is neither inherited nor to be set to gives nothing
      if (!inherits && !set) continue;
      const known = reached.get(next);
      if (known !== undefined && (known.inherits || !inherits)) continue;
      reached.set(next, { path: [...(from?.path ?? []), next], inherits });
      waiting.push(next);
    }
  }
  return reached;
}

const ATTRIBUTES: Readonly<Record<string, readonly [action: string, resource: string]>> = {
  superuser: ['*', '*'],
  createdb: ['create', 'databases'],
  createrole: ['create', 'roles'],
  replication: ['replicate', 'the whole cluster'],
  bypassrls: ['bypass', 'row security'],
};

function attributeRow(attribute: string, isOwn: boolean, role: string, via: string): Entitlement {
  const [action, resource] = ATTRIBUTES[attribute] ?? [attribute, 'the whole cluster'];
  return row('postgres', 'allow', isOwn ? action : `set role ${literal(role)}, then ${action}`, resource, via);
}

/** `table public.orders`. What looks like a wildcard in a name is none. */
function nameOf({ kind, name }: PostgresGrant['object']): string {
  return `${kind} ${literal(name)}`;
}
