import type { Migration } from './migration.ts';

/**
 * Accident stops. A case moves only along the pairs of `stage_move`, which every start fills from the transition table;
 * it is not closed while something of it is unfinished, and nothing unfinished is put back under a closed one.
 * The proof is the domain's predicate and the verifier's; this stops what writes past them by mistake.
 */
export const closing: Migration = {
  number: 5,
  name: 'closing',
  statements: (words) => [
    `create table stage_move (
      from_stage text not null,
      to_stage text not null,
      primary key (from_stage, to_stage)
    ${words.end}`,
    ...(words.engine === 'sqlite' ? sqliteStops() : postgresStops()),
  ],
};

/** `row` is the table's name or `new`. */
const UNFINISHED = {
  action_view: (row: string) => `${row}.state in ('planned', 'executed')`,
  credential_view: (row: string) => `${row}.disposition is null`,
  submission_view: (row: string) => `${row}.telling in ('untold', 'written')`,
} as const;
const PARTS = Object.entries(UNFINISHED);

const NO_SUCH_MOVE = 'the transition table does not lead there';
const STILL_OPEN = 'something of this case is unfinished';
const IS_CLOSED = 'the case is closed';

const somethingOpen = PARTS.map(
  ([table, open]) => `exists (select 1 from ${table} where ${table}.case_id = new.case_id and ${open(table)})`,
).join('\n      or ');
const caseIsClosed =
  "exists (select 1 from case_view where case_view.case_id = new.case_id and case_view.stage = 'closed')";
const noMoveFrom = (from: string) =>
  `not exists (select 1 from stage_move where from_stage = ${from} and to_stage = new.stage)`;

function sqliteStops(): readonly string[] {
  const stop = (name: string, event: string, when: string, say: string) =>
    `create trigger ${name} ${event} for each row when ${when}\n    begin select raise(abort, 'unfinished: ${say}'); end`;
  return [
    // `after insert`, since an upsert that becomes an update fires `before insert` as well
    stop('case_starts', 'after insert on case_view', noMoveFrom("'none'"), NO_SUCH_MOVE),
    stop(
      'case_moves',
      'before update on case_view',
      `old.stage <> new.stage and ${noMoveFrom('old.stage')}`,
      NO_SUCH_MOVE,
    ),
    stop('case_closes', 'before update on case_view', `new.stage = 'closed' and (${somethingOpen})`, STILL_OPEN),
    ...PARTS.flatMap(([table, open]) =>
      ['insert', 'update'].map((change) =>
        stop(
          `${table}_${change}_closed`,
          `before ${change} on ${table}`,
          `${open('new')} and ${caseIsClosed}`,
          IS_CLOSED,
        ),
      ),
    ),
  ];
}

/** The error class `TL001` is ours: `append` answers it with `unfinished`. */
function postgresStops(): readonly string[] {
  const stop = (name: string, event: string, table: string, when: string, say: string) => [
    `create function ${name}() returns trigger language plpgsql as $$
    begin
      if ${when} then raise exception 'unfinished: ${say}' using errcode = 'TL001'; end if;
      return new;
    end $$`,
    `create trigger ${name} ${event} on ${table} for each row execute function ${name}()`,
  ];
  return [
    ...stop('case_starts', 'after insert', 'case_view', noMoveFrom("'none'"), NO_SUCH_MOVE),
    ...stop(
      'case_moves',
      'before update',
      'case_view',
      `old.stage <> new.stage and ${noMoveFrom('old.stage')}`,
      NO_SUCH_MOVE,
    ),
    ...stop('case_closes', 'before update', 'case_view', `new.stage = 'closed' and (${somethingOpen})`, STILL_OPEN),
    ...PARTS.flatMap(([table, open]) =>
      stop(`${table}_closed`, 'before insert or update', table, `${open('new')} and ${caseIsClosed}`, IS_CLOSED),
    ),
  ];
}
