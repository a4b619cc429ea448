import type { Migration } from './migration.ts';

/** API tokens. */
export const tokens: Migration = {
  number: 19,
  name: 'tokens',
  statements: ({ int, id, end }) => [
    `create table api_token (
      token ${id} primary key,
      hash ${id} not null unique,
      name text not null,
      scopes text not null,
      made_at ${int} not null,
      expires_at ${int} not null,
      ended_at ${int},
      used_on ${int}
    ${end}`,
  ],
};
