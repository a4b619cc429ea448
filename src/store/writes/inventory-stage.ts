import { credentialTimes } from '../../domain/identity/flags.ts';
import { NEVER } from '../inventory-tables.ts';
import type { EntitlementSet, InventoryWrite, StagedRow } from '../types.ts';
import { indexWords } from '../words.ts';
import { write, type Write } from '../write.ts';
import { sortName, textOf } from './identities.ts';
import { insertRows, type Kit } from './kit.ts';

type Stage = Extract<InventoryWrite, { do: 'stage' }>;

/** Adds records and unreadable places to an import. Two that add at the same moment conflict, and the second looks again. */
export function stageRecords(kit: Kit, { import: id, before, records, unreadable }: Stage): readonly Write[] {
  const { db } = kit;
  const counted = db
    .updateTable('inventory_import')
    .set({ records: before.records + records.length, unreadable: before.unreadable + unreadable.length })
    .where('import', '=', id)
    .where('state', '=', 'staged')
    .where('records', '=', before.records)
    .where('unreadable', '=', before.unreadable);
  const places = unreadable.map(({ where, says }, i) => ({
    import: id,
    position: before.unreadable + i + 1,
    place: String(where),
    says: String(says),
  }));
  return [
    write(counted, { touch: { rows: 1, otherwise: 'version' } }),
    ...keepSets(kit, records),
    ...insertRows<'inventory_staged'>(
      kit,
      'inventory_staged',
      records.map((row) => ({ import: id, ...staged(row) })),
      (part) => db.insertInto('inventory_staged').values(part),
    ),
    ...insertRows<'inventory_unreadable'>(kit, 'inventory_unreadable', places, (part) =>
      db.insertInto('inventory_unreadable').values(part),
    ),
  ];
}

function staged(row: StagedRow) {
  const { owner, purpose, environment, credentials } = row.parts;
  const times = credentialTimes(credentials);
  return {
    key: row.key,
    identity: row.identity,
    kind: row.kind,
    name: String(row.name),
    sort_name: sortName(row.name),
    locator: textOf(row.locator),
    environment,
    owner,
    purpose,
    status: row.status,
    oldest: times.oldest ?? NEVER,
    next_expiry: times.nextExpiry ?? NEVER,
    long_lived_at: times.longLivedAt ?? NEVER,
    record: JSON.stringify(row.parts),
    record_digest: row.digest,
    entitlement_digest: row.entitlements?.digest ?? null,
    words: ` ${indexWords([row.name, row.locator, owner, purpose, environment].map((text) => text ?? '').join(' '))} `,
  };
}

/** Each set once, however many identities have it. */
function keepSets(kit: Kit, records: readonly StagedRow[]): readonly Write[] {
  const sets = new Map<string, EntitlementSet>();
  for (const { entitlements } of records) if (entitlements !== null) sets.set(entitlements.digest, entitlements);
  const rows = [...sets.values()].map(({ digest, rows: held }) => ({
    digest,
    rows: JSON.stringify(held),
    total: held.length,
  }));
  return insertRows<'entitlement_set'>(kit, 'entitlement_set', rows, (part) =>
    kit.db
      .insertInto('entitlement_set')
      .values(part)
      .onConflict((same) => same.doNothing()),
  );
}
