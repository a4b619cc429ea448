import type { Migration } from './migration.ts';

/** What a session is known by besides its token. Sessions of before end: their owners sign in once more. */
export const sessions: Migration = {
  number: 16,
  name: 'sessions',
  statements: ({ int, id, end }) => [
    'drop table session',
    `create table session (
      hash ${id} primary key,
      session ${id} not null unique,
      person ${id} not null,
      created_at ${int} not null,
      expires_at ${int} not null,
      seen_at ${int} not null,
      proof text not null,
      proved_at ${int} not null,
      browser text not null,
      system text not null
    ${end}`,
    'create index session_person on session (person)',
    // The job that takes ended ones away looks here.
    'create index session_expires on session (expires_at)',
  ],
};
