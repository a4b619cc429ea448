import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { FOLD } from '../../../src/domain/metrics/case-facts.ts';
import { MIGRATIONS } from '../../../src/store/migrations/all.ts';
import { serverAccount } from '../../../test/support/postgres/account.ts';
import { postgresBinaries } from '../../../test/support/postgres/binaries.ts';
import { serve } from '../../../test/support/postgres/cluster.ts';
import type { Cluster } from '../../../test/support/postgres/cluster.ts';
import { readable } from '../../../test/support/postgres/install.ts';
import { openedApp } from '../opened-app.ts';
import { throwawayPostgres } from '../postgres.ts';
import { atAnyStage } from './any-stage.ts';
import { setUpCrew } from './crew.ts';
import { fillWithCases } from './fill.ts';

export type EngineName = 'sqlite' | 'postgres';

/** A house full of cases, on a copy of its own: whatever is done to it is gone afterwards. */
export interface CaseHouse {
  readonly dir: string;
  /** Null on SQLite. */
  readonly databaseUrl: string | null;
  remove(): Promise<void>;
}

/** Houses that were made once, between runs: `rm -r` it at will. */
const KEPT = join(tmpdir(), 'throughline-bench-houses');
/** Rises when the houses that `fill.ts` makes are other ones. */
const SHAPE = 1;

/**
 * A copy of a house with so many cases; it is made where there is none yet, which takes some minutes for a hundred thousand. Null where this machine has
 * no PostgreSQL.
 */
export async function caseHouse(engine: EngineName, count: number): Promise<CaseHouse | null> {
  const kept = join(KEPT, `${engine}-${count}-${MIGRATIONS.length}-${FOLD}-${SHAPE}`);
  if (!existsSync(kept) && !(await make(engine, count, kept))) return null;
  const copy = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  await copied(kept, copy);
  const remove = () => rm(copy, { recursive: true, force: true });
  const dir = join(copy, 'data');
  if (engine === 'sqlite') return { dir, databaseUrl: null, remove };
  const cluster = await started(copy);
  return {
    dir,
    databaseUrl: cluster.url,
    async remove() {
      await cluster.stop();
      await remove();
    },
  };
}

async function make(engine: EngineName, count: number, kept: string): Promise<boolean> {
  await mkdir(KEPT, { recursive: true });
  const made = await mkdtemp(join(KEPT, 'making-'));
  const cluster = engine === 'postgres' ? await throwawayPostgres() : null;
  try {
    if (engine === 'postgres' && cluster === null) return false;
    await fill(join(made, 'data'), cluster?.url ?? null, count);
    if (cluster !== null) await keepCluster(cluster, made);
    await rename(made, kept);
    return true;
  } finally {
    await cluster?.stop();
    await rm(made, { recursive: true, force: true });
  }
}

async function fill(dir: string, databaseUrl: string | null, count: number): Promise<void> {
  const from = performance.now();
  const app = await openedApp(dir, databaseUrl);
  try {
    await setUpCrew(app.ctx);
    await atAnyStage(dir, databaseUrl, () =>
      fillWithCases(app.ctx, count, (cases) => {
        if (process.stderr.isTTY) process.stderr.write(`\rmaking a house, ${cases} of ${count} cases`);
      }),
    );
  } finally {
    await app.close();
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  process.stderr.write(
    `\rmade a house of ${count} cases on ${databaseUrl === null ? 'SQLite' : 'PostgreSQL'} in ${seconds} s\n`,
  );
}

/** What a server of some days has behind it: its statistics, and pages that are known to be visible to all. */
async function keepCluster(cluster: Cluster, made: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
  await cluster.crash();
  await copied(dirname(cluster.dataFolder), join(made, 'work'));
  await writeFile(join(made, 'password'), new URL(cluster.url).password);
}

async function started(copy: string): Promise<Cluster> {
  await chmod(copy, 0o711);
  const account = await serverAccount();
  const [binaries] = postgresBinaries();
  if (binaries === undefined) throw new Error('The PostgreSQL that made this house is gone.');
  const bin = await readable(binaries, account, copy);
  return await serve(bin, account, copy, await readFile(join(copy, 'password'), 'utf8'), '');
}

/** With its owners: PostgreSQL looks at them. */
async function copied(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}
