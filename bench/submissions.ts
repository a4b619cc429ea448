import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { ask, manyClients, rate, submit } from './kit/clients.ts';
import type { Measured } from './kit/clients.ts';
import { launched } from './kit/launched.ts';
import { throwawayPostgres } from './kit/postgres.ts';
import './kit/ends-quietly.ts';

/**
 * How many submissions a second a running server acknowledges over HTTP to 32 clients, beside what the same machine does
 * without us in the same run: the plain single-row INSERTs a second that the same engine makes durable on the same disk,
 * and the requests a second that the same server answers with one word (`/healthz`). Everything is measured twice, which
 * shows how much the machine wavers: `npm run bench:submissions -- [SECONDS] [sqlite|postgres]`.
 */
const SECONDS = Number(process.argv[2] ?? 4);
const ONLY = process.argv[3];
const CLIENTS = 32;
const ROW = randomBytes(1200);

interface Served {
  readonly ours: Measured;
  readonly http: Measured;
  /** Processor time of the server for one submission, over all its threads; null where it is not known. */
  readonly cpuMs: number | null;
}

interface Run extends Served {
  readonly engine: string;
  readonly raw: Measured;
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
    const { engine, ours, raw, http, ratio, cpuMs } = run;
    console.log(`${engine}: ${say(ours)}, ${cpuMs?.toFixed(2) ?? '?'} ms of processor time each`);
    console.log(`  raw durable INSERTs ${say(raw)}; ratio ${ratio.toFixed(2)}; /healthz ${say(http)}`);
  }
}

async function sqlite(): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const db = new DatabaseSync(join(folder, 'raw.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table raw (id integer primary key, body blob)');
  const insert = db.prepare('insert into raw (body) values (?)');
  const raw = await rate(1, SECONDS / 2, async () => insert.run(ROW));
  db.close();
  const served = await serve(join(folder, 'data'), null);
  rmSync(folder, { recursive: true });
  return { engine: 'SQLite', raw, ...served, ratio: served.ours.perSecond / raw.perSecond };
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
  const served = await serve(join(folder, 'data'), server);
  rmSync(folder, { recursive: true });
  return { engine: 'PostgreSQL', raw, ...served, ratio: served.ours.perSecond / raw.perSecond };
}

async function serve(dir: string, databaseUrl: string | null): Promise<Served> {
  const server = await launched(dir, databaseUrl);
  const run = randomBytes(4).toString('hex');
  await manyClients(CLIENTS, 1.5, (agent, n) => submit(agent, server.url, `${run}-warm-${n}`));
  const before = server.cpuMs();
  const ours = await manyClients(CLIENTS, SECONDS, (agent, n) => submit(agent, server.url, `${run}-${n}`));
  const after = server.cpuMs();
  const http = await manyClients(CLIENTS, 1, (agent) => ask(agent, `${server.url}/healthz`));
  await server.stop();
  return { ours, http, cpuMs: before === null || after === null ? null : (after - before) / ours.count };
}

function say({ perSecond, p50, p99 }: Measured): string {
  return `${perSecond.toFixed(0)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

function rounded({ engine, raw, ours, http, ratio, cpuMs }: Run): object {
  const short = ({ perSecond, p50, p99 }: Measured) => ({
    perSecond: Math.round(perSecond),
    p50: Number(p50.toFixed(1)),
    p99: Number(p99.toFixed(1)),
  });
  return {
    engine,
    ours: short(ours),
    raw: short(raw),
    http: short(http),
    ratio: Number(ratio.toFixed(2)),
    cpuMs: cpuMs === null ? null : Number(cpuMs.toFixed(2)),
  };
}
