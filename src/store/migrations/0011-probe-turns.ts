import type { Migration } from './migration.ts';

/** When an issuer was last asked about a credential, by its fingerprint: whoever asks next, in whatever case or process, sees it. */
export const probeTurns: Migration = {
  number: 11,
  name: 'probe-turns',
  statements: ({ int, id, end }) => [
    `create table probe_turn (
      fingerprint ${id} primary key,
      at ${int} not null
    ${end}`,
  ],
};
