import { onTestFinished } from 'vitest';
import { postgresBinaries } from '../../support/postgres/binaries.ts';
import { startCluster } from '../../support/postgres/cluster.ts';
import type { Cluster } from '../../support/postgres/cluster.ts';

/** A PostgreSQL for the running test alone, which it may crash and whose files it may read. */
export async function ownCluster(): Promise<Cluster> {
  for (const binaries of postgresBinaries()) {
    const cluster = await startCluster(binaries).catch(() => null);
    if (cluster === null) continue;
    onTestFinished(cluster.stop);
    return cluster;
  }
  throw new Error('no PostgreSQL of this machine starts');
}
