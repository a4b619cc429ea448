import { postgresBinaries } from '../../test/support/postgres/binaries.ts';
import { startCluster } from '../../test/support/postgres/cluster.ts';
import type { Cluster } from '../../test/support/postgres/cluster.ts';

/** A throwaway PostgreSQL that syncs to disk; null where this machine has none. */
export async function throwawayPostgres(): Promise<Cluster | null> {
  for (const binaries of postgresBinaries()) {
    const cluster = await startCluster(binaries).catch(() => null);
    if (cluster !== null) return cluster;
  }
  return null;
}
