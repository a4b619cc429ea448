import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPostgres } from '../src/store/postgres/open.ts';
import { openSqlite } from '../src/store/sqlite/open.ts';
import { caseId, event, reported, submission } from '../src/store/testing/changes.ts';
import type { Append, Store } from '../src/store/types.ts';
import './kit/ends-quietly.ts';

/**
 * How many reports a second are durable, beside the plain single-row INSERTs a second that the same engine makes
 * durable on the same disk in the same run: `node bench/append.ts [SECONDS]`. PostgreSQL is measured where
 * `TEST_DATABASE_URL` names an empty database that may be written to.
 */
const SECONDS = Number(process.argv[2] ?? 3);
const CLIENTS = 32;
/** About what a report of a few lines is when it is sealed. */
const ROW = randomBytes(1200);

interface Rate {
  readonly perSecond: number;
  readonly p99: number;
}

await sqlite();
const url = process.env['TEST_DATABASE_URL'];
if (url === undefined) console.log('PostgreSQL: not measured (set TEST_DATABASE_URL)');
else await postgres(url);

async function sqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const db = new DatabaseSync(join(folder, 'raw.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table raw (id integer primary key, body blob)');
  const insert = db.prepare('insert into raw (body) values (?)');
  const raw = await rate(1, async () => void insert.run(ROW));
  db.close();
  const store = await openSqlite({ file: join(folder, 'store.db') });
  report('SQLite', raw, await reports(store));
  await store.close();
  rmSync(folder, { recursive: true });
}

async function postgres(server: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: server, max: CLIENTS });
  await pool.query('create temporary table warm (id int)');
  await pool.query('create table if not exists bench_raw (id bigserial primary key, body bytea)');
  const raw = await rate(
    CLIENTS,
    async () =>
      void (await pool.query({ name: 'raw', text: 'insert into bench_raw (body) values ($1)', values: [ROW] })),
  );
  await pool.query('drop table bench_raw');
  await pool.end();
  const opened = await openPostgres({ url: server });
  if (!opened.ok) throw new Error(opened.says);
  report('PostgreSQL', raw, await reports(opened.store));
  await opened.store.close();
}

async function reports(store: Store): Promise<Rate> {
  let made = 0;
  const run = randomBytes(8).toString('hex');
  return await rate(CLIENTS, async () => {
    const answer = await store.append(change(`${run} ${(made += 1)}`));
    if (!answer.done) throw new Error(`a report was not taken: ${answer.conflict}`);
  });
}

/** One report as the reporter's form makes it: an event, a case, a code, a claim and a message to send. */
function change(name: string): Append {
  const stream = caseId(name);
  return reported(name, {
    events: [
      { ...event(stream, 0), facts: ROW.subarray(0, 300), leaf: ROW.subarray(0, 400), text: ROW.subarray(0, 500) },
    ],
    codes: [{ hash: `code ${name}`, submission: submission(name).id, case: stream }],
    claim: { key: `key ${name}`, request: name, case: stream, at: 0 },
    outbox: [
      {
        id: `message ${name}`,
        kind: 'notice',
        case: stream,
        submission: submission(name).id,
        stage: 'received',
        dueAt: 0,
        attempts: 0,
      },
    ],
  });
}

async function rate(clients: number, work: () => Promise<void>): Promise<Rate> {
  const took: number[] = [];
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < SECONDS * 1000) {
      const from = performance.now();
      await work();
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  took.sort((a, b) => a - b);
  return { perSecond: took.length / seconds, p99: took[Math.floor(took.length * 0.99)] ?? Number.NaN };
}

function report(engine: string, raw: Rate, ours: Rate): void {
  const line = (what: string, { perSecond, p99 }: Rate) =>
    `  ${what.padEnd(28)} ${perSecond.toFixed(0).padStart(6)} a second, p99 ${p99.toFixed(1)} ms`;
  console.log(`${engine}, ${SECONDS} s each`);
  console.log(line('single durable INSERTs', raw));
  console.log(line(`reports, ${CLIENTS} clients`, ours));
  console.log(`  ratio ${(ours.perSecond / raw.perSecond).toFixed(2)}`);
}
