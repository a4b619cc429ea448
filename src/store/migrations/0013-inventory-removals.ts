import type { Migration } from './migration.ts';

/** What was taken out of the inventory late: known again when an import brings it, and told where its words stood. */
export const inventoryRemovals: Migration = {
  number: 13,
  name: 'inventory-removals',
  statements: ({ int, id, end }) => [
    // Moves on with every change of the inventory's words, so that whoever walked through all of them knows whether they still stand so.
    `create table inventory_turn (
      id ${int} primary key check (id = 1),
      version ${int} not null,
      removals ${int} not null
    ${end}`,
    'insert into inventory_turn (id, version, removals) values (1, 0, 0)',
    `create table inventory_removal (
      mark ${id} primary key,
      length ${int} not null,
      hint ${int} not null,
      placeholder text not null
    ${end}`,
    `alter table entitlement_set add column redacted ${int} not null default 0`,
  ],
};
