import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import pg from 'pg';

type Row = Readonly<Record<string, unknown>>;

/** Looks at the tables from outside, past our own code. The statements mean the same on both engines. */
export interface Tables {
  rows(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export async function lookAt(dir: string, databaseUrl: string | null): Promise<Tables> {
  if (databaseUrl === null) {
    const db = new DatabaseSync(join(dir, 'throughline.db'), { readOnly: true, timeout: 5000 });
    return { rows: async (sql) => db.prepare(sql).all(), close: async () => db.close() };
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return { rows: async (sql) => (await client.query<Row>(sql)).rows, close: () => client.end() };
}

/** What has to be empty whenever nothing is being written, and means something is lost or doubled where it is not. */
const NEVER: Readonly<Record<string, string>> = {
  'an event that is neither staged nor sequenced, or both': `
    select event.id from event
    left join staging on staging.event = event.id
    left join log_entry on log_entry.event = event.id
    where (staging.event is null) = (log_entry.event is null)`,
  'a stream whose version is not the number of its events': `
    select stream.id from stream
    where version <> (select count(*) from event where event.stream = stream.id)
       or version <> (select coalesce(max(seq), -1) + 1 from event where event.stream = stream.id)`,
  'a log whose size is not the number of its entries': `
    select size from log_head
    where size <> (select count(*) from log_entry)
       or size <> (select coalesce(max(position), -1) + 1 from log_entry)`,
  'two streams with one data key': 'select key from stream group by key having count(*) > 1',
  'a case without a view, a code or a submission': `
    select stream.id from stream
    left join case_view on case_view.case_id = stream.id
    left join code on code.case_id = stream.id
    left join submission_view on submission_view.case_id = stream.id
    where stream.kind = 'case' and (case_view.case_id is null or code.hash is null or submission_view.case_id is null)`,
  'a view without a case': `
    select case_id from case_view where case_id not in (select id from stream)
    union select case_id from code where case_id not in (select id from stream)
    union select case_id from claim where case_id is not null and case_id not in (select id from stream)`,
  'words of an event that is not there': 'select event from search_text where event not in (select id from event)',
};

/** What is wrong with the tables; empty where all is well. */
export async function wrongIn(tables: Tables): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(NEVER)) {
    const rows = await tables.rows(sql);
    if (rows.length > 0) found.push(`${what} (${rows.length}): ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return found;
}

/** How many cases have each title. */
export async function casesByTitle(tables: Tables): Promise<ReadonlyMap<string, number>> {
  const rows = await tables.rows('select title, count(*) as cases from case_view group by title');
  return new Map(rows.map(({ title, cases }) => [String(title), Number(cases)]));
}
