import type { Migration } from './migration.ts';

/** Engagements: who belongs to them, what was found in their documents, their sealed files, and the links of shares. */
export const engagements: Migration = {
  number: 15,
  name: 'engagements',
  statements: ({ engine, int, bytes, id, end }) => [
    ...(engine === 'postgres' ? ['create sequence stream_number_engagement'] : []),
    `create table engagement_view (
      engagement ${id} primary key,
      stage text not null,
      kind text not null,
      retention text not null,
      name text not null,
      customer text not null,
      contents ${id} not null,
      changed_at ${int} not null,
      due_at ${int},
      held ${int} not null,
      disposal text not null
    ${end}`,
    // The job that disposes looks here.
    'create index engagement_due on engagement_view (due_at)',
    `create table engagement_member (
      engagement ${id} not null,
      person ${id} not null,
      role text not null,
      actor ${id} not null,
      primary key (engagement, person)
    ${end}`,
    'create index engagement_member_person on engagement_member (person)',
    `create table engagement_value (
      engagement ${id} not null,
      value ${id} not null,
      fingerprint ${id} not null,
      scope text not null,
      class text not null,
      kind text not null,
      placeholder text not null,
      check_fingerprint text,
      body ${bytes},
      primary key (engagement, value)
    ${end}`,
    'create unique index engagement_value_fingerprint on engagement_value (fingerprint, engagement)',
    `create table engagement_scan (
      version ${id} primary key,
      engagement ${id} not null,
      detectors text not null,
      body ${bytes} not null
    ${end}`,
    'create index engagement_scan_engagement on engagement_scan (engagement)',
    `create table engagement_file (
      file ${id} primary key,
      engagement ${id} not null,
      role text not null,
      of ${id} not null,
      form text not null,
      key ${id} not null,
      sealed_sha256 ${id} not null,
      sha256 ${id},
      size ${int} not null
    ${end}`,
    'create index engagement_file_engagement on engagement_file (engagement)',
    'create index engagement_file_sealed on engagement_file (sealed_sha256)',
    `create table engagement_case (
      case_id ${id} primary key,
      engagement ${id} not null,
      value ${id} not null,
      submission ${id} not null,
      ended ${int} not null
    ${end}`,
    'create index engagement_case_engagement on engagement_case (engagement)',
    `create table share_link (
      hash ${id} primary key,
      engagement ${id} not null,
      share ${id} not null unique,
      passphrase_hash text,
      tries ${int} not null,
      locked_until ${int},
      seen_at ${int} not null
    ${end}`,
    'create index share_link_engagement on share_link (engagement)',
  ],
};
