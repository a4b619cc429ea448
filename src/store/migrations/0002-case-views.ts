import type { Migration } from './migration.ts';

/** What the queue and the case page read; made from the events and rebuilt from them at will. */
export const caseViews: Migration = {
  number: 2,
  name: 'case-views',
  statements: ({ int, id, end }) => [
    `create table case_view (
      case_id ${id} primary key,
      stage text not null,
      title text not null,
      kind text,
      verdict text,
      severity text,
      urgent ${int} not null,
      opened_at ${int} not null,
      changed_at ${int} not null,
      due_at ${int},
      due_for text,
      waiting text,
      told ${int} not null,
      submissions ${int} not null,
      due_rank ${int} not null,
      urgency ${int} not null
    ${end}`,
    // The order of the queue, so that a page of it is a short walk along this index.
    'create index case_view_order on case_view (due_rank, urgency, opened_at, case_id)',
    'create index case_view_stage on case_view (stage)',
    `create table submission_view (
      case_id ${id} not null,
      submission ${id} not null,
      telling text not null,
      dispute_ends_at ${int},
      primary key (case_id, submission)
    ${end}`,
    // The job that closes undisputed cases looks for windows that have ended.
    "create index submission_view_window on submission_view (dispute_ends_at) where telling = 'told'",
    `create table action_view (
      case_id ${id} not null,
      action ${id} not null,
      kind text not null,
      means text not null,
      state text not null,
      primary key (case_id, action)
    ${end}`,
    `create table credential_view (
      case_id ${id} not null,
      credential ${id} not null,
      kind text not null,
      disposition text,
      primary key (case_id, credential)
    ${end}`,
    `create table exemption_view (
      case_id ${id} not null,
      exemption ${id} not null,
      requester ${id} not null,
      until ${int} not null,
      state text not null,
      primary key (case_id, exemption)
    ${end}`,
    `create table identity_view (
      identity ${id} primary key,
      kind text not null,
      name ${id} not null,
      locator text,
      owner text,
      words text not null,
      unique (kind, name)
    ${end}`,
    `create table identity_link (
      case_id ${id} not null,
      identity ${id} not null references identity_view (identity),
      primary key (case_id, identity)
    ${end}`,
    'create index identity_link_identity on identity_link (identity)',
    `create table fingerprint (
      case_id ${id} not null,
      fingerprint ${id} not null,
      credential ${id} not null,
      kind text not null,
      scope text not null,
      placeholder text not null,
      primary key (case_id, fingerprint, credential)
    ${end}`,
    // Finds the same credential in other cases.
    "create index fingerprint_shared on fingerprint (fingerprint) where scope = 'installation'",
    `create table evidence (
      evidence ${id} primary key,
      case_id ${id} not null,
      sealed_sha256 ${id} not null,
      sha256 ${id} not null,
      size ${int} not null
    ${end}`,
    'create index evidence_case on evidence (case_id)',
  ],
};
