import type { Dialect, Migration } from './migration.ts';

/**
 * The inventory: identities as imports and people know them, what was imported and when, what they may do, and what
 * of their behaviour was explained.
 */
export const inventory: Migration = {
  number: 7,
  name: 'inventory',
  statements: (words) => [
    ...numbers(words),
    ...sources(words),
    ...identities(words),
    ...staging(words),
    ...entitlements(words),
  ],
};

function numbers({ engine }: Dialect): readonly string[] {
  return engine === 'postgres' ? ['identity', 'import'].map((kind) => `create sequence stream_number_${kind}`) : [];
}

function sources({ int, id, rising, end }: Dialect): readonly string[] {
  return [
    `create table inventory_source (
      source ${rising},
      kind text not null,
      name ${id} not null,
      version ${int} not null,
      latest_import ${id},
      latest_at ${int},
      unique (kind, name)
    ${end}`,
    `create table inventory_import (
      import ${id} primary key,
      source ${int} not null references inventory_source (source),
      state text not null,
      person ${id} not null,
      begun_at ${int} not null,
      file_digest text,
      records ${int} not null,
      unreadable ${int} not null,
      applied_at ${int},
      adds ${int},
      changes ${int},
      gone ${int},
      same ${int},
      digest text,
      has_staged ${int} not null
    ${end}`,
    'create index inventory_import_begun on inventory_import (begun_at, import)',
    // The job drops what was staged and is not needed any more.
    'create index inventory_import_staged on inventory_import (begun_at) where has_staged = 1',
  ];
}

/** What the filters look at, in one short row of each index: a page of the list is a walk along one of them. */
const LOOKED_AT = 'identity, is_there, has_owner, has_purpose, is_gone, long_lived_at, next_expiry, oldest, source';

/** Made anew, since one name may belong to several from now on: two accounts hold roles of the same name. */
function identities({ int, id, end }: Dialect): readonly string[] {
  return [
    `create table identity_new (
      identity ${id} primary key,
      kind text not null,
      name ${id} not null,
      sort_name ${id} not null,
      locator text,
      address ${id} not null,
      source ${int} references inventory_source (source),
      key ${id},
      environment text,
      environment_said ${int} not null default 0,
      owner text,
      owner_said ${int} not null default 0,
      team text,
      purpose text,
      purpose_said ${int} not null default 0,
      status text not null default 'active',
      first_seen ${int},
      seen_until ${int} not null default ${NONE},
      gone_at ${int},
      oldest ${int} not null default ${NONE},
      next_expiry ${int} not null default ${NONE},
      long_lived_at ${int} not null default ${NONE},
      record_digest text,
      entitlement_digest text,
      words text not null,
      said_words text not null default '',
      is_there ${int} not null default 1,
      is_gone ${int} not null default 0,
      has_owner ${int} not null,
      has_purpose ${int} not null default 0
    ${end}`,
    // The address of an older row is its own id until it is written again: nothing here can make the digest.
    `insert into identity_new (identity, kind, name, sort_name, locator, address, owner, words, has_owner)
      select identity, kind, name, substr(lower(name), 1, 60), locator, identity, owner, words, case when owner is null then 0 else 1 end
      from identity_view`,
    `create table identity_link_new (
      case_id ${id} not null,
      identity ${id} not null references identity_new (identity),
      primary key (case_id, identity)
    ${end}`,
    'insert into identity_link_new (case_id, identity) select case_id, identity from identity_link',
    'drop table identity_link',
    'drop table identity_view',
    'alter table identity_new rename to identity_view',
    'alter table identity_link_new rename to identity_link',
    'create index identity_link_identity on identity_link (identity)',
    'create unique index identity_view_key on identity_view (source, key)',
    // One that a person named stands for itself alone; an import may have several of the same name and place.
    'create unique index identity_view_address on identity_view (address) where source is null',
    'create index identity_view_name on identity_view (kind, name)',
    `create index identity_view_by_name on identity_view (sort_name, ${LOOKED_AT})`,
    `create index identity_view_by_oldest on identity_view (oldest, ${LOOKED_AT.replace(', oldest', '')})`,
    `create index identity_view_by_expiry on identity_view (next_expiry, ${LOOKED_AT.replace(', next_expiry', '')})`,
    `create index identity_view_by_seen on identity_view (seen_until, ${LOOKED_AT})`,
    `create table identity_record (
      identity ${id} primary key,
      record text not null
    ${end}`,
    `create table behaviour_view (
      identity ${id} not null,
      behaviour ${id} not null,
      what text not null,
      owner text not null,
      schedule text not null,
      until ${int} not null,
      explained_at ${int} not null,
      ended_at ${int},
      primary key (identity, behaviour)
    ${end}`,
  ];
}

/** "None" of a moment, so that such rows come last in every order: the largest integer that JavaScript holds exactly. */
const NONE = Number.MAX_SAFE_INTEGER;

function staging({ int, id, end }: Dialect): readonly string[] {
  return [
    `create table inventory_staged (
      import ${id} not null,
      key ${id} not null,
      identity ${id} not null,
      kind text not null,
      name ${id} not null,
      sort_name ${id} not null,
      locator text,
      environment text,
      owner text,
      purpose text,
      status text not null,
      oldest ${int} not null,
      next_expiry ${int} not null,
      long_lived_at ${int} not null,
      record text not null,
      record_digest text not null,
      entitlement_digest text,
      words text not null,
      primary key (import, key)
    ${end}`,
    // The order in which a preview lists them.
    'create index inventory_staged_order on inventory_staged (import, sort_name, key)',
    `create table inventory_unreadable (
      import ${id} not null,
      position ${int} not null,
      place text not null,
      says text not null,
      primary key (import, position)
    ${end}`,
  ];
}

/** Rows of entitlements lie once for each digest: many identities may do the same. */
function entitlements({ int, id, end }: Dialect): readonly string[] {
  return [
    `create table entitlement_set (
      digest ${id} primary key,
      rows text not null,
      total ${int} not null
    ${end}`,
    `create table entitlement_snapshot (
      identity ${id} not null,
      import ${id} not null,
      digest ${id} not null,
      taken_at ${int} not null,
      primary key (identity, import)
    ${end}`,
    'create index entitlement_snapshot_digest on entitlement_snapshot (digest)',
  ];
}
