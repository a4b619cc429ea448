import type { Migration } from './migration.ts';

/**
 * What several nodes share besides rows. Sealed files lie in the database where it is a PostgreSQL, so that a standby has them
 * when it has the event that names them; on SQLite they lie in the data folder and this table stays empty. `installation`
 * says which vault the rows belong to.
 */
export const severalNodes: Migration = {
  number: 20,
  name: 'several nodes',
  statements: ({ engine, int, bytes, id, end }) => [
    `create table installation (
      name ${id} primary key,
      value text not null
    ${end}`,
    `create table sealed_file (
      shelf ${id} not null,
      name ${id} not null,
      part ${int} not null,
      written_at ${int} not null,
      body ${bytes} not null,
      primary key (shelf, name, part)
    ${end}`,
    ...(engine === 'postgres'
      ? [
          // sealed bytes do not get smaller
          'alter table sealed_file alter column body set storage external',
          // each node hears what the others have met since it asked last
          'alter table fingerprint add column xid xid8 not null default pg_current_xact_id()',
          "create index fingerprint_met on fingerprint (xid) where scope = 'installation'",
        ]
      : []),
  ],
};
