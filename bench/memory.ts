import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientsUntil, submit } from './kit/clients.ts';
import { launched } from './kit/launched.ts';
import './kit/ends-quietly.ts';

/**
 * What a server keeps in memory after many submissions by 32 clients, started as `npm start` does, on SQLite:
 * `npm run bench:memory -- [SUBMISSIONS]`. Twice, each with a fresh process and folder.
 */
const SUBMISSIONS = Number(process.argv[2] ?? 10_000);
const CLIENTS = 32;

interface Run {
  /** Megabytes of the resident set. */
  readonly start: number;
  readonly after: number;
  /** Of which are pages of Node's own program file. */
  readonly ofTheProgram: number;
}

const runs: Run[] = [];
for (let i = 0; i < 2; i += 1) {
  const run = await measure();
  if (run === null) break;
  runs.push(run);
  console.log(
    `${run.start} MB at the start, ${run.after} MB after ${SUBMISSIONS} submissions (${run.ofTheProgram} MB of it the program itself)`,
  );
}
if (runs.length === 0) console.log('not measured: this system has no /proc');
console.log(JSON.stringify({ bench: 'memory', submissions: SUBMISSIONS, clients: CLIENTS, runs }));

async function measure(): Promise<Run | null> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const server = await launched(join(folder, 'data'));
  const start = server.megabytes();
  await clientsUntil(CLIENTS, SUBMISSIONS, (agent, n) => submit(agent, server.url, `memory-${n}`));
  const after = server.megabytes();
  await server.stop();
  rmSync(folder, { recursive: true });
  if (start === null || after === null) return null;
  return { start: Math.round(start.all), after: Math.round(after.all), ofTheProgram: Math.round(after.ofTheProgram) };
}
