import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { startKillable } from '../test/support/killable-server.ts';
import { manyClients, rate, submit } from './kit/clients.ts';
import type { Measured } from './kit/clients.ts';
import { throwawayPostgres } from './kit/postgres.ts';

/**
 * How many submissions a second a running server acknowledges over HTTP to 32 clients, beside the plain single-row
 * INSERTs a second that the same engine makes durable on the same disk in the same run. Everything is measured twice,
 * which shows how much the machine itself wavers: `npm run bench:submissions -- [SECONDS] [sqlite|postgres]`.
 */
const SECONDS = Number(process.argv[2] ?? 4);
const ONLY = process.argv[3];
const CLIENTS = 32;
const ROW = randomBytes(1200);
const PROFILE = process.env['PROFILE_DIR'];

interface Run {
  readonly engine: string;
  readonly raw: Measured;
  readonly ours: Measured;
  /** Acknowledged submissions for each raw durable INSERT. */
  readonly ratio: number;
}

const runs: Run[] = [];
if (ONLY !== 'postgres') await twice(() => sqlite());
if (ONLY !== 'sqlite') {
  const cluster = await throwawayPostgres();
  if (cluster === null) console.log('PostgreSQL: not measured (npm ci brings one)');
  else {
    await twice(() => postgres(cluster.url));
    await cluster.stop();
  }
}
console.log(JSON.stringify({ bench: 'submissions', seconds: SECONDS, clients: CLIENTS, runs: runs.map(rounded) }));

async function twice(measure: () => Promise<Run>): Promise<void> {
  for (let i = 0; i < 2; i += 1) {
    const run = await measure();
    runs.push(run);
    console.log(`${run.engine}: ${say(run.ours)}; raw durable INSERTs ${say(run.raw)}; ratio ${run.ratio.toFixed(2)}`);
  }
}

async function sqlite(): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const db = new DatabaseSync(join(folder, 'raw.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table raw (id integer primary key, body blob)');
  const insert = db.prepare('insert into raw (body) values (?)');
  const raw = await rate(1, SECONDS / 2, async () => insert.run(ROW));
  db.close();
  const ours = await served(join(folder, 'data'), null);
  rmSync(folder, { recursive: true });
  return { engine: 'SQLite', raw, ours, ratio: ours.perSecond / raw.perSecond };
}

async function postgres(server: string): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const pool = new pg.Pool({ connectionString: server, max: CLIENTS });
  await pool.query('drop schema public cascade; create schema public');
  await pool.query('create table bench_raw (id bigserial primary key, body bytea)');
  const insert = { name: 'raw', text: 'insert into bench_raw (body) values ($1)', values: [ROW] };
  const raw = await rate(CLIENTS, SECONDS / 2, () => pool.query(insert));
  await pool.query('drop table bench_raw');
  await pool.end();
  const ours = await served(join(folder, 'data'), server);
  rmSync(folder, { recursive: true });
  return { engine: 'PostgreSQL', raw, ours, ratio: ours.perSecond / raw.perSecond };
}

async function served(dir: string, databaseUrl: string | null): Promise<Measured> {
  const nodeArgs = PROFILE === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`];
  const server = await startKillable({ dir, databaseUrl, nodeArgs });
  const run = randomBytes(4).toString('hex');
  const ask = (name: string) =>
    manyClients(CLIENTS, name === 'warm' ? 1 : SECONDS, (agent, n) => submit(agent, server.url, `${run}-${name}-${n}`));
  await ask('warm');
  const measured = await ask('measured');
  if ((await server.stop()) !== 0) throw new Error('the server did not end in order');
  return measured;
}

function say({ perSecond, p50, p99 }: Measured): string {
  return `${perSecond.toFixed(0)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

function rounded({ engine, raw, ours, ratio }: Run): object {
  const short = ({ perSecond, p50, p99 }: Measured) => ({
    perSecond: Math.round(perSecond),
    p50: Number(p50.toFixed(1)),
    p99: Number(p99.toFixed(1)),
  });
  return { engine, ours: short(ours), raw: short(raw), ratio: Number(ratio.toFixed(2)) };
}
