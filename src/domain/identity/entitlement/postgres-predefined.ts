/** What a role gives to whoever is in it: actions, each on something. */
export type Given = readonly (readonly [action: string, resource: string])[];

/**
 * The roles that PostgreSQL itself brings, none of which has grants that a catalogue would show
 * (https://www.postgresql.org/docs/current/predefined-roles.html). `pg_monitor` is a member of others, and
 * `pg_database_owner` owns what it owns: both are followed like any role.
 */
const PREDEFINED: ReadonlyMap<string, Given> = new Map(
  Object.entries({
    pg_read_all_data: [...everywhere(['select']), ['usage', 'schema *']],
    pg_write_all_data: [...everywhere(['insert', 'update', 'delete']), ['usage', 'schema *']],
    pg_maintain: everywhere(['maintain']),
    pg_monitor: [],
    pg_database_owner: [],
    pg_read_all_settings: [['read', 'all settings']],
    pg_read_all_stats: [['read', 'all statistics']],
    pg_stat_scan_tables: [['read', 'statistics that lock tables']],
    pg_signal_backend: [['cancel or end', 'sessions of other roles']],
    pg_signal_autovacuum_worker: [['cancel or end', 'autovacuum']],
    pg_read_server_files: [['read', 'files of the server']],
    pg_write_server_files: [['write', 'files of the server']],
    pg_execute_server_program: [['run', 'programs on the server']],
    pg_checkpoint: [['checkpoint', 'the whole cluster']],
    pg_use_reserved_connections: [['use', 'reserved connections']],
    pg_create_subscription: [['create', 'subscriptions']],
  } satisfies Record<string, Given>),
);

/** What a role of the server's own gives; one that is not known here gives itself, so that it is never passed over. */
export function predefined(role: string): Given {
  if (!role.startsWith('pg_')) return [];
  return PREDEFINED.get(role) ?? [['use', `what PostgreSQL gives to ${role}`]];
}

function everywhere(actions: readonly string[]): Given {
  return actions.flatMap((action) => ['table *', 'view *', 'sequence *'].map((kind) => [action, kind] as const));
}
