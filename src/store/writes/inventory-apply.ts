import { sql, type RawBuilder } from 'kysely';
import type { ImportRow, InventoryWrite } from '../types.ts';
import { NEVER } from '../inventory-tables.ts';
import { write, type Write } from '../write.ts';
import { whole, writeSql, type Kit } from './kit.ts';

type Apply = Extract<InventoryWrite, { do: 'apply' }>;

/**
 * Makes an import the picture of its source, in statements over whole sets: memory stays flat, however many records
 * there are. What comes first is what can conflict: the import as it was counted, and the source as it was then.
 */
export function applyImport(kit: Kit, step: Apply): readonly Write[] {
  const { import: row, at } = step;
  const one = (raw: RawBuilder<unknown>) => writeSql(kit, raw);
  return [
    markApplied(kit, step),
    moveSource(kit, row, at),
    one(takeOverNamed(row)),
    one(keepSnapshots(row, at)),
    one(keepRecords(row)),
    one(showChanges(row)),
    one(markGone(row, at)),
    one(adoptNamed(row, at)),
    one(addNew(row, at)),
  ];
}

function markApplied({ db }: Kit, { import: row, counts, digest, at }: Apply): Write {
  const query = db
    .updateTable('inventory_import')
    .set({ state: 'applied', applied_at: at, digest, ...counts })
    .where('import', '=', row.import)
    .where('state', '=', 'staged')
    .where('records', '=', row.records)
    .where('unreadable', '=', row.unreadable);
  return write(query, { touch: { rows: 1, otherwise: 'version' } });
}

function moveSource({ db }: Kit, { import: id, source }: ImportRow, at: number): Write {
  const query = db
    .updateTable('inventory_source')
    .set({ version: source.version + 1, latest_import: id, latest_at: at })
    .where('source', '=', source.source)
    .where('version', '=', source.version);
  return write(query, { touch: { rows: 1, otherwise: 'version' } });
}

/**
 * One that a case has named already keeps its id when an import shows it: same kind, same name, same place. Where an
 * export has several such, the first by key.
 */
function takeOverNamed({ import: id, source }: ImportRow): RawBuilder<unknown> {
  return sql`
    update inventory_staged set identity = named.identity
    from (
      select known.identity, min(shown.key) as key
      from identity_view known
      join inventory_staged shown on shown.import = ${id} and shown.sort_name = known.sort_name and ${isSameAs}
      where known.source is null
        and not exists (select 1 from identity_view mine where mine.source = ${source.source} and mine.key = shown.key)
      group by known.identity
    ) named
    where inventory_staged.import = ${id} and inventory_staged.key = named.key`;
}

/** Whether a staged record (`shown`) is the one that a case has named (`known`). */
export const isSameAs = sql`
  shown.kind = known.kind and shown.name = known.name and coalesce(shown.locator, '') = coalesce(known.locator, '')`;

/** The staged records, each with the identity of this source that it is, if there is one. */
const shownAndKnown = ({ import: id, source }: ImportRow) => sql`
  inventory_staged shown
  left join identity_view known on known.source = ${source.source} and known.key = shown.key
  where shown.import = ${id}`;

/** Once per change: what an identity may do is kept when it is first seen and whenever it is not as it was. */
function keepSnapshots(row: ImportRow, at: number): RawBuilder<unknown> {
  return sql`
    insert into entitlement_snapshot (identity, import, digest, taken_at)
    select coalesce(known.identity, shown.identity), shown.import, shown.entitlement_digest, ${whole(at)}
    from ${shownAndKnown(row)}
      and shown.entitlement_digest is not null
      and (known.entitlement_digest is null or known.entitlement_digest <> shown.entitlement_digest)`;
}

function keepRecords(row: ImportRow): RawBuilder<unknown> {
  return sql`
    insert into identity_record (identity, record)
    select coalesce(known.identity, shown.identity), shown.record
    from ${shownAndKnown(row)} and (known.record_digest is null or known.record_digest <> shown.record_digest)
    on conflict (identity) do update set record = excluded.record`;
}

/** What the import says, except where a person has said otherwise. */
const asShown = sql`
  kind = shown.kind,
  name = shown.name,
  sort_name = shown.sort_name,
  locator = shown.locator,
  environment = case when environment_said = 1 then identity_view.environment else shown.environment end,
  owner = case when owner_said = 1 then identity_view.owner else shown.owner end,
  purpose = case when purpose_said = 1 then identity_view.purpose else shown.purpose end,
  status = case when identity_view.status = 'retired' then identity_view.status else shown.status end,
  oldest = shown.oldest,
  next_expiry = shown.next_expiry,
  long_lived_at = shown.long_lived_at,
  record_digest = shown.record_digest,
  entitlement_digest = coalesce(shown.entitlement_digest, identity_view.entitlement_digest),
  words = shown.words || said_words,
  is_there = case when identity_view.status = 'retired' then 0 else 1 end,
  is_gone = 0,
  gone_at = null,
  seen_until = ${NEVER},
  has_owner = case when owner_said = 1 or shown.owner is not null then 1 else 0 end,
  has_purpose = case when purpose_said = 1 or shown.purpose is not null then 1 else 0 end`;

function showChanges({ import: id, source }: ImportRow): RawBuilder<unknown> {
  return sql`
    update identity_view set ${asShown}
    from inventory_staged shown
    where shown.import = ${id}
      and identity_view.source = ${source.source} and identity_view.key = shown.key
      and (identity_view.record_digest <> shown.record_digest or identity_view.is_gone = 1)`;
}

/** Never deleted: what it was and where it was seen stays. */
function markGone({ import: id, source }: ImportRow, at: number): RawBuilder<unknown> {
  return sql`
    update identity_view set gone_at = ${at}, seen_until = ${source.latestAt ?? at}, is_there = 0, is_gone = 1
    where source = ${source.source} and is_gone = 0
      and not exists (select 1 from inventory_staged shown where shown.import = ${id} and shown.key = identity_view.key)`;
}

function adoptNamed({ import: id, source }: ImportRow, at: number): RawBuilder<unknown> {
  return sql`
    update identity_view set source = ${source.source}, key = shown.key, first_seen = ${at}, ${asShown}
    from inventory_staged shown
    where shown.import = ${id} and identity_view.identity = shown.identity and identity_view.source is null`;
}

const COLUMNS = sql`
  kind, name, sort_name, locator, environment, owner, purpose, status, oldest, next_expiry, long_lived_at,
  record_digest, entitlement_digest, words`;

function addNew({ import: id, source }: ImportRow, at: number): RawBuilder<unknown> {
  return sql`
    insert into identity_view (identity, address, source, key, first_seen, has_owner, has_purpose, ${COLUMNS})
    select identity, identity, ${whole(source.source)}, key, ${whole(at)},
      case when owner is null then 0 else 1 end, case when purpose is null then 0 else 1 end, ${COLUMNS}
    from inventory_staged
    where import = ${id}
      and not exists (
        select 1 from identity_view known where known.source = ${source.source} and known.key = inventory_staged.key
      )`;
}
