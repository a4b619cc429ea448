import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { giveTo, serverAccount } from '../postgres/account.ts';
import { postgresBinaries } from '../postgres/binaries.ts';
import { startCluster } from '../postgres/cluster.ts';
import type { Cluster } from '../postgres/cluster.ts';
import type { Pair } from './certificates.ts';

export interface Guarded {
  readonly port: number;
  /** Runs statements as a superuser. */
  run(...statements: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** A throwaway PostgreSQL that speaks TLS with this certificate, and lets people in after these rules of pg_hba.conf. */
export async function startGuardedPostgres(tls: Pair | null, rules: readonly string[]): Promise<Guarded> {
  const cluster = await startAny();
  const run = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  if (tls !== null) {
    await writeFile(join(cluster.dataFolder, 'server.key'), tls.key, { mode: 0o600 });
    await writeFile(join(cluster.dataFolder, 'server.crt'), tls.cert);
    await giveTo(await serverAccount(), cluster.dataFolder);
    await run('alter system set ssl = on');
  }
  const hba = join(cluster.dataFolder, 'pg_hba.conf');
  await writeFile(
    hba,
    ['host all throughline 127.0.0.1/32 scram-sha-256', ...rules, await readFile(hba, 'utf8')].join('\n'),
  );
  await cluster.crash();
  await cluster.restart(); // it reads all of it anew
  return { port: Number(new URL(cluster.url).port), run, stop: cluster.stop };
}

async function startAny(): Promise<Cluster> {
  for (const binaries of postgresBinaries()) {
    const cluster = await startCluster(binaries).catch(() => null);
    if (cluster !== null) return cluster;
  }
  throw new Error('no PostgreSQL starts here: put `needsPostgres` on this test');
}
