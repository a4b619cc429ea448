import type { SelectQueryBuilder } from 'kysely';
import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import type { IdentityId, ImportId } from '../../domain/kit/ids.ts';
import type { Tables } from '../tables.ts';
import type { SnapshotRow } from '../types.ts';
import type { Engine } from './engine.ts';

type Whole = SnapshotRow & { readonly rows: readonly Entitlement[] };

const MOST_SNAPSHOTS = 200;

export async function snapshots(engine: Engine, id: IdentityId): Promise<readonly SnapshotRow[]> {
  return (await taken(engine, id).limit(MOST_SNAPSHOTS).execute()).map(snapshotOf);
}

export async function latestSnapshot(engine: Engine, id: IdentityId): Promise<Whole | null> {
  const row = await taken(engine, id).select('entitlement_set.rows').limit(1).executeTakeFirst();
  return row === undefined ? null : { ...snapshotOf(row), rows: rowsOf(row.rows) };
}

export async function snapshot(engine: Engine, id: IdentityId, digest: string): Promise<Whole | null> {
  const row = await taken(engine, id)
    .select('entitlement_set.rows')
    .where('entitlement_snapshot.digest', '=', digest)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...snapshotOf(row), rows: rowsOf(row.rows) };
}

export async function snapshotsOfImport(
  engine: Engine,
  id: ImportId,
  after: IdentityId | null,
  limit: number,
): Promise<readonly SnapshotRow[]> {
  const rows = snapshotRows(engine)
    .where('entitlement_snapshot.import', '=', id)
    .orderBy('entitlement_snapshot.identity');
  const behind = after === null ? rows : rows.where('entitlement_snapshot.identity', '>', after);
  return (await behind.limit(limit).execute()).map(snapshotOf);
}

function taken(engine: Engine, id: IdentityId): Rows {
  return snapshotRows(engine)
    .where('entitlement_snapshot.identity', '=', id)
    .orderBy('entitlement_snapshot.taken_at', 'desc')
    .orderBy('entitlement_snapshot.import', 'desc');
}

type Kept = Omit<SnapshotRow, 'redacted'> & { readonly redacted: number };
type Rows = SelectQueryBuilder<Tables, 'entitlement_snapshot' | 'entitlement_set', Kept>;

function snapshotRows({ db }: Engine): Rows {
  return db
    .selectFrom('entitlement_snapshot')
    .innerJoin('entitlement_set', 'entitlement_set.digest', 'entitlement_snapshot.digest')
    .select(['entitlement_snapshot.identity', 'entitlement_snapshot.import', 'entitlement_snapshot.digest'])
    .select(['entitlement_snapshot.taken_at as takenAt', 'entitlement_set.total', 'entitlement_set.redacted']);
}

function snapshotOf({ identity, import: id, digest, takenAt, total, redacted }: Kept): SnapshotRow {
  return { identity, import: id, digest, takenAt, total, redacted: redacted === 1 };
}

/** The column holds what `stageRecords` wrote. */
function rowsOf(json: string): readonly Entitlement[] {
  return JSON.parse(json) as readonly Entitlement[];
}
