import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ask, manyClients, submit } from './kit/clients.ts';
import type { Measured } from './kit/clients.ts';
import { type Launched, launched } from './kit/launched.ts';
import { throwawayPostgres } from './kit/postgres.ts';
import './kit/ends-quietly.ts';

/**
 * What a second node brings, and what it costs: the submissions a second that 32 clients have acknowledged, and the pages
 * a second that they are given, by one node and by two on the same PostgreSQL, the clients taking turns between them.
 * Keys lie in a database of their own in both. Everything is measured twice: `npm run bench:nodes -- [SECONDS]`. Nodes,
 * database and clients share this machine: where it has few processors, a second node only shows what sharing costs.
 */
const SECONDS = Number(process.argv[2] ?? 6);
const CLIENTS = 32;

const cluster = await throwawayPostgres();
if (cluster === null) console.log('not measured (npm ci brings a PostgreSQL)');
else {
  for (let round = 1; round <= 2; round += 1) {
    const one = await measure(cluster.url, 1, round);
    const two = await measure(cluster.url, 2, round);
    const line = (what: string, a: Measured, b: Measured) =>
      `| ${what} by two nodes beside one, PostgreSQL, ${CLIENTS} clients, run ${round} | \`npm run bench:nodes\` | ${said(b)}, one node ${said(a)}: ${(b.perSecond / a.perSecond).toFixed(2)} times | |`;
    console.log(line('submissions', one.submissions, two.submissions));
    console.log(line('the reporting page', one.pages, two.pages));
    console.log(
      `| … processors used by the nodes together | | ${two.cpu.toFixed(2)}, one node ${one.cpu.toFixed(2)} | |`,
    );
  }
  await cluster.stop();
}

interface Served {
  readonly submissions: Measured;
  readonly pages: Measured;
  /** Processors that the nodes used together while reports came in. */
  readonly cpu: number;
}

async function measure(server: string, count: number, round: number): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const [desk, keys] = await Promise.all(['desk', 'keys'].map((what) => database(server, `${what}_${round}_${count}`)));
  const keyFile = join(folder, 'root.key');
  await writeFile(keyFile, randomBytes(32), { mode: 0o600 });
  const settings = { VAULT_DATABASE_URL: keys ?? '', VAULT_KEY_FILE: keyFile };
  const nodes: Launched[] = [];
  // one after the other: the first makes the tables
  for (let n = 0; n < count; n += 1) nodes.push(await launched(join(folder, `node-${n}`), desk, settings));
  const urls = nodes.map(({ url }) => url);
  const cpuMs = () => nodes.reduce((sum, node) => sum + (node.cpuMs() ?? Number.NaN), 0);
  await manyClients(CLIENTS, 2, (agent, n) => submit(agent, of(urls, n), `warm-${n}`));
  const before = cpuMs();
  const submissions = await manyClients(CLIENTS, SECONDS, (agent, n) => submit(agent, of(urls, n), `report-${n}`));
  const cpu = (cpuMs() - before) / 1000 / SECONDS;
  const pages = await manyClients(CLIENTS, SECONDS / 2, (agent, n) => ask(agent, `${of(urls, n)}/`));
  for (const node of nodes) await node.stop();
  await rm(folder, { recursive: true });
  return { submissions, pages, cpu };
}

async function database(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function of(urls: readonly string[], n: number): string {
  return urls[n % urls.length] ?? '';
}

function said({ perSecond, p50, p99 }: Measured): string {
  return `${perSecond.toFixed(0)} a second (p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms)`;
}
