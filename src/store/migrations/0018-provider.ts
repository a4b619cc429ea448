import type { Migration } from './migration.ts';

/** Whose account at the identity provider is whose, which sessions began there, and what was used and counts once. */
export const provider: Migration = {
  number: 18,
  name: 'provider',
  statements: ({ int, id, end }) => [
    `create table provider_account (
      account ${id} primary key,
      person ${id} not null unique
    ${end}`,
    `create table provider_session (
      session ${id} primary key,
      sid ${id}
    ${end}`,
    // A logout token names it.
    'create index provider_session_sid on provider_session (sid)',
    `create table used_once (
      name ${id} primary key,
      until ${int} not null
    ${end}`,
    'create index used_once_until on used_once (until)',
  ],
};
