import type { Migration } from './migration.ts';

/** Passkeys: what is known of them is public. */
export const passkeys: Migration = {
  number: 21,
  name: 'passkeys',
  statements: ({ int, bytes, id, end }) => [
    `create table passkey (
      passkey ${id} primary key,
      credential ${id} not null unique,
      person ${id} not null,
      name text not null,
      public_key ${bytes} not null,
      counter ${int} not null,
      created_at ${int} not null,
      used_at ${int}
    ${end}`,
    'create index passkey_person on passkey (person)',
  ],
};
