import type { Migration } from './migration.ts';

/** What administrators set, and teams. */
export const house: Migration = {
  number: 17,
  name: 'house',
  statements: ({ id, end }) => [
    `create table setting (
      name text primary key,
      body text not null
    ${end}`,
    `create table team (
      team ${id} primary key,
      name text not null,
      called text not null unique,
      members text not null
    ${end}`,
  ],
};
