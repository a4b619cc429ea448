import type { Migration } from './migration.ts';

/** Consumers who are told: their codes and their mails. And what the review pages count, folded once for each case. */
export const review: Migration = {
  number: 9,
  name: 'review',
  statements: ({ int, id, end }) => [
    `create table consumer_code (
      hash ${id} primary key,
      case_id ${id} not null,
      consumer ${id} not null unique
    ${end}`,
    // a mail goes to the reporter of a submission or to a consumer; SQLite cannot take `not null` off a column
    `create table outbox_next (
      id ${id} primary key,
      kind text not null,
      case_id ${id} not null,
      submission ${id},
      consumer ${id},
      stage text not null,
      due_at ${int} not null,
      attempts ${int} not null,
      leased_until ${int}
    ${end}`,
    `insert into outbox_next (id, kind, case_id, submission, stage, due_at, attempts, leased_until)
      select id, kind, case_id, submission, stage, due_at, attempts, leased_until from outbox`,
    'drop table outbox',
    'alter table outbox_next rename to outbox',
    'create index outbox_due on outbox (due_at)',
    `create table review_view (
      case_id ${id} primary key,
      number ${int} not null,
      version ${int} not null,
      fold ${int} not null,
      opened_at ${int} not null,
      changed_at ${int} not null,
      body text not null
    ${end}`,
    // The review pages walk along the numbers of the cases that a window can hold.
    'create index review_view_opened on review_view (opened_at)',
    'create index review_view_number on review_view (number)',
  ],
};
