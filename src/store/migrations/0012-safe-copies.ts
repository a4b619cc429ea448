import type { Migration } from './migration.ts';

/** What a file that is kept as evidence is, and what was hidden in it: placeholders and places, in our own words. */
export const safeCopies: Migration = {
  number: 12,
  name: 'safe-copies',
  statements: () => ['alter table evidence add column about text'],
};
