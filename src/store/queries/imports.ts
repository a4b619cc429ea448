import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { ImportId, Millis } from '../../domain/kit/ids.ts';
import type { Tables } from '../tables.ts';
import type { ImportRow, PreviewCounts, SourceRow, UnreadableRow } from '../types.ts';
import type { Engine } from './engine.ts';

export async function sources({ db }: Engine): Promise<readonly SourceRow[]> {
  return await db
    .selectFrom('inventory_source')
    .select(['source', 'kind', 'name', 'version', 'latest_import as latestImport', 'latest_at as latestAt'])
    .orderBy('kind')
    .orderBy('name')
    .execute();
}

export async function importRow(engine: Engine, id: ImportId): Promise<ImportRow | null> {
  const row = await importRows(engine).where('inventory_import.import', '=', id).executeTakeFirst();
  return row === undefined ? null : toImportRow(row);
}

/** The newest first. */
export async function imports(engine: Engine, limit: number): Promise<readonly ImportRow[]> {
  const rows = await importRows(engine)
    .orderBy('inventory_import.begun_at', 'desc')
    .orderBy('inventory_import.import', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toImportRow);
}

export async function importsToDrop({ db }: Engine, before: Millis, limit: number): Promise<readonly ImportId[]> {
  const rows = await db
    .selectFrom('inventory_import')
    .select('import')
    .where('has_staged', '=', 1)
    .where((column) => column.or([column('state', '<>', 'staged'), column('begun_at', '<', before)]))
    .orderBy('begun_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.import);
}

export async function stagedDigests(
  { db }: Engine,
  id: ImportId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('inventory_staged')
    .select(['key', 'record_digest'])
    .where('import', '=', id)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map(({ key, record_digest }) => [key, record_digest]));
}

export async function stagedPage(
  { db }: Engine,
  id: ImportId,
  after: string | null,
  limit: number,
): Promise<readonly { readonly key: string; readonly digest: string }[]> {
  return await db
    .selectFrom('inventory_staged')
    .select(['key', 'record_digest as digest'])
    .where('import', '=', id)
    .where('key', '>', after ?? '')
    .orderBy('key')
    .limit(limit)
    .execute();
}

export async function unreadable(
  { db }: Engine,
  id: ImportId,
  after: number,
  limit: number,
): Promise<readonly UnreadableRow[]> {
  return await db
    .selectFrom('inventory_unreadable')
    .select(['position', 'place as where', 'says'])
    .where('import', '=', id)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
}

type Kept = Selectable<Tables['inventory_import']> & {
  readonly kind: SourceRow['kind'];
  readonly name: string;
  readonly version: number;
  readonly latest_import: ImportId | null;
  readonly latest_at: Millis | null;
  readonly number: number | null;
};

/** An import's stream has its id, and the number that people say. */
function importRows({
  db,
}: Engine): SelectQueryBuilder<Tables, 'inventory_import' | 'inventory_source' | 'stream', Kept> {
  return db
    .selectFrom('inventory_import')
    .innerJoin('inventory_source', 'inventory_source.source', 'inventory_import.source')
    .leftJoin('stream', (join) =>
      join.onRef('stream.id', '=', (column) => column.cast('inventory_import.import', 'text')),
    )
    .selectAll('inventory_import')
    .select(['inventory_source.kind', 'inventory_source.name', 'inventory_source.version'])
    .select(['inventory_source.latest_import', 'inventory_source.latest_at', 'stream.number']);
}

function toImportRow(row: Kept): ImportRow {
  const { kind, name, version, source } = row;
  return {
    import: row.import,
    number: row.number,
    source: { source, kind, name, version, latestImport: row.latest_import, latestAt: row.latest_at },
    state: row.state,
    person: row.person,
    begunAt: row.begun_at,
    records: row.records,
    unreadable: row.unreadable,
    fileDigest: row.file_digest,
    appliedAt: row.applied_at,
    counts: countsOf(row),
    digest: row.digest,
  };
}

/** All four are written together. */
function countsOf({ adds, changes, gone, same }: Kept): PreviewCounts | null {
  return adds === null || changes === null || gone === null || same === null ? null : { adds, changes, gone, same };
}
