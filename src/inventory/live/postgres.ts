import pg from 'pg';
import type { ImportItem } from '../../domain/identity/record.ts';
import { NotThisFormat } from '../importer.ts';
import type { ImportOptions } from '../importer.ts';
import { DEFAULTS, GRANTS, MEMBERSHIPS, MEMBERSHIPS_15, MOST, OWNERS, ROLES } from './postgres-queries.ts';
import { unreadable } from '../record.ts';
import { roleRecords } from './postgres-records.ts';

/** Where to ask, and as whom. The password is used for one connection and kept nowhere. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password: string;
  /** Null sends everything in the clear; `authority` is the PEM of the server's own authority, or null for the system's. */
  readonly tls: { readonly authority: string | null } | null;
}

/** So long may one question take, in milliseconds. */
const STATEMENT_TIMEOUT = 30_000;
const CONNECT_TIMEOUT = 10_000;

/**
 * Reads the roles of a running PostgreSQL (14 and later) with what they may do in the cluster and in the database that is
 * connected to, in one read-only snapshot. Throws `NotThisFormat` with a sentence where the server does not let it.
 */
export async function* readPostgres(server: PostgresServer, options: ImportOptions): AsyncGenerator<ImportItem> {
  const client = new pg.Client({
    host: server.host,
    port: server.port,
    user: server.user,
    database: server.database,
    password: server.password,
    ssl: server.tls === null ? false : server.tls.authority === null ? true : { ca: server.tls.authority },
    application_name: 'throughline import',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: STATEMENT_TIMEOUT + 5_000,
    statement_timeout: STATEMENT_TIMEOUT,
    lock_timeout: STATEMENT_TIMEOUT,
    options: '-c default_transaction_read_only=on',
  });
  // a server that goes away ends the question that is under way
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin transaction isolation level repeatable read, read only');
    const version = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    const isBefore16 = (version.rows[0]?.version ?? 0) < 160_000;
    const [roles, memberships, grants, defaults, owners] = [
      await client.query<RoleRow>(ROLES),
      await client.query<MembershipRow>(isBefore16 ? MEMBERSHIPS_15 : MEMBERSHIPS),
      await client.query<GrantRow>(GRANTS),
      await client.query<GrantRow>(DEFAULTS),
      await client.query<OwnerRow>(OWNERS),
    ];
    await client.query('commit');
    const all = [...grants.rows, ...defaults.rows];
    yield* roleRecords(
      { roles: roles.rows, memberships: memberships.rows, grants: all, owners: owners.rows },
      server,
      options,
    );
    if ([grants, defaults, owners].some(({ rows }) => rows.length === MOST))
      yield unreadable(
        `${server.host}:${server.port}`,
        `It has more than ${MOST.toLocaleString('en')} grants or objects: what is beyond them is missing here.`,
      );
  } catch (error) {
    throw new NotThisFormat(sentence(error, server));
  } finally {
    await client.end().catch(() => undefined);
  }
}

export interface RoleRow {
  readonly name: string;
  readonly login: boolean;
  readonly superuser: boolean;
  readonly createdb: boolean;
  readonly createrole: boolean;
  readonly replication: boolean;
  readonly bypassrls: boolean;
  /** Seconds since 1970; null where the password has no end. */
  readonly until: number | null;
  readonly comment: string | null;
}
export interface MembershipRow {
  readonly member: string;
  readonly role: string;
  readonly admin: boolean;
  readonly inherit: boolean;
  readonly set: boolean;
}
export interface GrantRow {
  readonly kind: string;
  readonly name: string;
  readonly grantee: string;
  readonly privilege: string;
  readonly grantable: boolean;
}
export interface OwnerRow {
  readonly kind: string;
  readonly name: string;
  readonly role: string;
}

/** By the code alone: what a server says may hold anything. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const BY_CODE: Readonly<Record<string, string>> = {
  '28P01': 'refused the user or the password. Check both.',
  '28000': 'does not let this user in from here. Look at its pg_hba.conf.',
  '3D000': 'has no such database. Say which one with --database.',
  '42501': 'does not let this user read the catalogue.',
  '53300': 'has too many connections at the moment. Try again later.',
  '57014': `took longer than ${STATEMENT_TIMEOUT / 1000} seconds to answer. Try again when it has less to do.`,
  ECONNREFUSED: 'does not listen there. Check host and port.',
  ENOTFOUND: 'has a name that is not known. Check the host.',
  ETIMEDOUT: 'does not answer. Check host, port and firewall.',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate of its own authority. Give that with --ca FILE.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that it signed itself. Give that with --ca FILE.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate whose authority is not known. Give that with --ca FILE.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name. Use the name that is in it.',
};

function sentence(error: unknown, { host, port }: PostgresServer): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  const message = error instanceof Error ? error.message : '';
  const known = code === null ? undefined : BY_CODE[code];
  if (known !== undefined) return `The server ${host}:${port} ${known}`;
  if (message.includes('does not support SSL'))
    return `The server ${host}:${port} does not speak TLS. With --no-tls everything but the password travels in the clear.`;
  if (message.includes('timeout')) return `The server ${host}:${port} does not answer in time.`;
  if (code === null && error instanceof Error && !message.toLowerCase().includes('connection')) throw error;
  return `The server ${host}:${port} could not be read (${code ?? 'the connection ended'}).`;
}
