import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launched } from './kit/launched.ts';
import './kit/ends-quietly.ts';

/**
 * How long it takes from `npm start`'s command to the first answer over HTTP: on an empty data folder, and again on the
 * same one: `npm run bench:start`. The launcher has installed and built everything before. Twice, beside the time in which
 * the same machine starts Node alone; the aim is under 2 s for a second start.
 */
interface Run {
  readonly first: number;
  readonly second: number;
  readonly node: number;
}

await closed(await launched(mkdtempSync(join(tmpdir(), 'throughline-bench-')))); // installs, builds, fills Node's cache
const runs: Run[] = [];
for (let i = 0; i < 2; i += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const dir = join(folder, 'data');
  const run = { first: await closed(await launched(dir)), second: await closed(await launched(dir)), node: bareNode() };
  rmSync(folder, { recursive: true });
  runs.push(run);
  console.log(`empty folder ${run.first} ms, second start ${run.second} ms; Node alone ${run.node} ms`);
}
console.log(JSON.stringify({ bench: 'start', unit: 'ms', runs }));

async function closed(server: { readonly answeredInMs: number; stop(): Promise<void> }): Promise<number> {
  await server.stop();
  return Math.round(server.answeredInMs);
}

function bareNode(): number {
  const from = performance.now();
  spawnSync(process.execPath, ['--eval', '0']);
  return Math.round(performance.now() - from);
}
