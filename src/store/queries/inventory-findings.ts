import type { IdentityId } from '../../domain/kit/ids.ts';
import type { InventoryFindingRow, InventoryRescan, WaitingIdentityRow } from '../types.ts';
import type { Engine } from './engine.ts';

const COLUMNS = ['identity', 'finding', 'fingerprint', 'kind', 'places', 'confidence', 'state'] as const;

export async function inventoryFindings({ db }: Engine, identity: IdentityId): Promise<readonly InventoryFindingRow[]> {
  return await db
    .selectFrom('inventory_finding')
    .select(COLUMNS)
    .where('identity', '=', identity)
    .orderBy('finding')
    .execute();
}

/** Those of these fingerprints that were found before, whatever became of them. */
export async function fingerprintsFound({ db }: Engine, fingerprints: readonly string[]): Promise<ReadonlySet<string>> {
  if (fingerprints.length === 0) return new Set();
  const rows = await db
    .selectFrom('inventory_finding')
    .select('fingerprint')
    .where('fingerprint', 'in', fingerprints)
    .execute();
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

export async function identitiesWithFindings({ db }: Engine, limit: number): Promise<readonly WaitingIdentityRow[]> {
  return await db
    .selectFrom('inventory_finding')
    .innerJoin('identity_view', 'identity_view.identity', 'inventory_finding.identity')
    .select((column) => [
      'inventory_finding.identity',
      'identity_view.name',
      column.fn.countAll<number>().as('findings'),
    ])
    .where('inventory_finding.state', '=', 'proposed')
    .groupBy(['inventory_finding.identity', 'identity_view.name'])
    .orderBy('identity_view.name')
    .orderBy('inventory_finding.identity')
    .limit(limit)
    .execute();
}

export async function inventoryRescan({ db }: Engine): Promise<InventoryRescan | null> {
  return (await db.selectFrom('inventory_rescan').select(['detectors', 'after']).executeTakeFirst()) ?? null;
}
