import type { Migration } from './migration.ts';

/** What newer detectors found in stored text, and with which detectors each case was last looked through. */
export const lateFindings: Migration = {
  number: 6,
  name: 'late-findings',
  statements: ({ int, id, end }) => [
    `create table late_finding (
      case_id ${id} not null,
      finding ${id} not null,
      fingerprint ${id} not null,
      kind text not null,
      places ${int} not null,
      confidence ${int} not null,
      state text not null,
      primary key (case_id, finding)
    ${end}`,
    // The desk's list of what waits for a decision.
    "create index late_finding_open on late_finding (case_id) where state = 'proposed'",
    `create table rescan (
      case_id ${id} primary key,
      detectors text not null
    ${end}`,
  ],
};
