import type { Migration } from './migration.ts';

/** Streams, their events, and what waits for the log. */
export const events: Migration = {
  number: 1,
  name: 'events',
  statements: ({ engine, int, bytes, id, rising, end }) => [
    `create table stream (
      id ${id} primary key,
      kind text not null,
      number ${int} not null,
      version ${int} not null,
      key ${id} not null,
      unique (kind, number)
    ${end}`,
    ...(engine === 'postgres'
      ? ['case', 'person', 'installation'].map((kind) => `create sequence stream_number_${kind}`)
      : []),
    `create table event (
      id ${id} primary key,
      stream ${id} not null references stream (id),
      seq ${int} not null,
      type text not null,
      leaf ${bytes} not null,
      facts ${bytes} not null,
      text ${bytes},
      unique (stream, seq)
    ${end}`,
    // PostgreSQL: rows of transactions that are still open must be waited for, so each row knows its transaction.
    `create table staging (
      position ${rising},
      event ${id} not null unique references event (id)${engine === 'postgres' ? ',\n      xid xid8 not null default pg_current_xact_id()' : ''}
    ${end}`,
    ...(engine === 'postgres' ? ['create index staging_order on staging (xid, position)'] : []),
    `create table log_entry (
      position ${int} primary key,
      event ${id} not null unique
    ${end}`,
    `create table log_head (
      id ${int} primary key check (id = 1),
      size ${int} not null,
      checkpoint text,
      epoch ${int} not null
    ${end}`,
    'insert into log_head (id, size, checkpoint, epoch) values (1, 0, null, 0)',
    `create table claim (
      key text primary key,
      request text not null,
      case_id ${id},
      at ${int} not null
    ${end}`,
    `create table code (
      hash ${id} primary key,
      submission ${id} not null unique,
      case_id ${id} not null
    ${end}`,
  ],
};
