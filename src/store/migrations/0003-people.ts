import type { Migration } from './migration.ts';

/** Who may sign in, and what waits to be sent. */
export const people: Migration = {
  number: 3,
  name: 'people',
  statements: ({ int, id, end }) => [
    `create table person (
      person ${id} primary key,
      key ${id} not null,
      email text not null,
      address ${id} not null unique,
      name text not null,
      roles text not null,
      password_hash text,
      status text not null
    ${end}`,
    `create table session (
      hash ${id} primary key,
      person ${id} not null,
      created_at ${int} not null,
      expires_at ${int} not null
    ${end}`,
    'create index session_person on session (person)',
    `create table link (
      hash ${id} primary key,
      purpose text not null,
      person ${id},
      expires_at ${int} not null,
      used_at ${int}
    ${end}`,
    `create table outbox (
      id ${id} primary key,
      kind text not null,
      case_id ${id} not null,
      submission ${id} not null,
      stage text not null,
      due_at ${int} not null,
      attempts ${int} not null,
      leased_until ${int}
    ${end}`,
    'create index outbox_due on outbox (due_at)',
  ],
};
