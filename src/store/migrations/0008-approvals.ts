import type { Migration } from './migration.ts';

/** Changes that were asked for, what the clock looks at of them, and the cases that went on with closed ones. */
export const approvals: Migration = {
  number: 8,
  name: 'approvals',
  statements: ({ engine, int, id, end }) => [
    `create table approval_view (
      case_id ${id} not null,
      request ${id} not null,
      identity ${id} not null,
      state text not null,
      settled ${int} not null,
      answer_by ${int} not null,
      until ${int},
      decided_at ${int},
      primary key (case_id, request)
    ${end}`,
    // The clock ends what nobody answered, and what was approved for a time.
    "create index approval_unanswered on approval_view (answer_by) where state = 'requested'",
    'create index approval_until on approval_view (until) where until is not null',
    // What one identity's signatures say together.
    'create index approval_identity on approval_view (identity, decided_at)',
    // The last import that a signature was compared with, and what came of it. No part of the case: the job remembers here.
    `create table approval_look (
      case_id ${id} not null,
      request ${id} not null,
      import ${id} not null,
      result text not null,
      primary key (case_id, request)
    ${end}`,
    `create table recurrence (
      case_id ${id} not null,
      about ${id} not null,
      recurrence ${id} not null,
      primary key (case_id, about)
    ${end}`,
    ...(engine === 'sqlite' ? sqliteStops() : postgresStops()),
  ],
};

const STILL_OPEN = 'unfinished: a change of this case is not decided, or not seen as it was signed';
const IS_CLOSED = 'unfinished: the case is closed';
const somethingOpen =
  'exists (select 1 from approval_view where approval_view.case_id = new.case_id and approval_view.settled = 0)';
const caseIsClosed =
  "exists (select 1 from case_view where case_view.case_id = new.case_id and case_view.stage = 'closed')";

/** The same accident stops as those of the other parts of a case. */
function sqliteStops(): readonly string[] {
  const stop = (name: string, event: string, when: string, say: string) =>
    `create trigger ${name} ${event} for each row when ${when}\n    begin select raise(abort, '${say}'); end`;
  return [
    stop('case_closes_changes', 'before update on case_view', `new.stage = 'closed' and ${somethingOpen}`, STILL_OPEN),
    ...['insert', 'update'].map((change) =>
      stop(
        `approval_view_${change}_closed`,
        `before ${change} on approval_view`,
        `new.settled = 0 and ${caseIsClosed}`,
        IS_CLOSED,
      ),
    ),
  ];
}

function postgresStops(): readonly string[] {
  const stop = (name: string, event: string, table: string, when: string, say: string) => [
    `create function ${name}() returns trigger language plpgsql as $$
    begin
      if ${when} then raise exception '${say}' using errcode = 'TL001'; end if;
      return new;
    end $$`,
    `create trigger ${name} ${event} on ${table} for each row execute function ${name}()`,
  ];
  return [
    ...stop(
      'case_closes_changes',
      'before update',
      'case_view',
      `new.stage = 'closed' and ${somethingOpen}`,
      STILL_OPEN,
    ),
    ...stop(
      'approval_view_closed',
      'before insert or update',
      'approval_view',
      `new.settled = 0 and ${caseIsClosed}`,
      IS_CLOSED,
    ),
  ];
}
