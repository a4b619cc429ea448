import type { Migration } from './migration.ts';

/** What newer detectors found in the inventory, and how far they have looked through it. */
export const inventoryFindings: Migration = {
  number: 14,
  name: 'inventory-findings',
  statements: ({ int, id, end }) => [
    // One for each value, at the identity where it was met first: taking it out goes through the whole inventory.
    `create table inventory_finding (
      finding ${id} primary key,
      identity ${id} not null,
      fingerprint ${id} not null unique,
      kind text not null,
      places ${int} not null,
      confidence ${int} not null,
      state text not null
    ${end}`,
    'create index inventory_finding_identity on inventory_finding (identity)',
    // The identity that was looked at last; null once all of them were.
    `create table inventory_rescan (
      id ${int} primary key check (id = 1),
      detectors text not null,
      after ${id}
    ${end}`,
  ],
};
