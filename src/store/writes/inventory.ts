import { sql } from 'kysely';
import type { InventoryWrite } from '../types.ts';
import { write, type Write } from '../write.ts';
import { redactHeld } from './held-words.ts';
import { applyImport } from './inventory-apply.ts';
import { keepFound } from './inventory-findings.ts';
import { stageRecords } from './inventory-stage.ts';
import { whole, writeSql, type Kit } from './kit.ts';

type Step<D extends InventoryWrite['do']> = Extract<InventoryWrite, { do: D }>;

/** The statements of one step of an import. */
export function writeInventory(kit: Kit, step: InventoryWrite): readonly Write[] {
  switch (step.do) {
    case 'begin':
      return beginImport(kit, step);
    case 'stage':
      return stageRecords(kit, step);
    case 'apply':
      return applyImport(kit, step);
    case 'abandon':
      return [abandonImport(kit, step), ...dropStaged(kit, step)];
    case 'drop':
      return dropStaged(kit, step);
    case 'found':
      return keepFound(kit, step);
    case 'redact':
      return redactHeld(kit, step);
  }
}

/** A source is made by the first import of it. */
function beginImport(kit: Kit, { import: id, kind, name, person, fileDigest, at }: Step<'begin'>): readonly Write[] {
  const { db } = kit;
  const source = db
    .insertInto('inventory_source')
    .values({ kind, name: String(name), version: 0, latest_import: null, latest_at: null })
    .onConflict((same) => same.columns(['kind', 'name']).doNothing());
  const begun = sql`
    insert into inventory_import (import, source, state, person, begun_at, file_digest, records, unreadable, has_staged)
    select ${id}, source, 'staged', ${person}, ${whole(at)}, ${fileDigest}, 0, 0, 1
    from inventory_source where kind = ${kind} and name = ${String(name)}`;
  return [write(source), writeSql(kit, begun, { touch: { rows: 1, otherwise: 'version' } })];
}

function abandonImport({ db }: Kit, { import: id }: Step<'abandon'>): Write {
  const query = db
    .updateTable('inventory_import')
    .set({ state: 'abandoned' })
    .where('import', '=', id)
    .where('state', '=', 'staged');
  return write(query, { touch: { rows: 1, otherwise: 'version' } });
}

/** Rows of entitlements that nothing speaks of any more go with what was staged. */
function dropStaged(kit: Kit, { import: id }: Pick<Step<'drop'>, 'import'>): readonly Write[] {
  const { db } = kit;
  const orphans = sql`
    delete from entitlement_set where digest in (
      select entitlement_digest from inventory_staged where import = ${id} and entitlement_digest is not null
    ) and not exists (select 1 from entitlement_snapshot taken where taken.digest = entitlement_set.digest)
      and not exists (
        select 1 from inventory_staged other where other.entitlement_digest = entitlement_set.digest and other.import <> ${id}
      )`;
  return [
    writeSql(kit, orphans),
    write(db.deleteFrom('inventory_staged').where('import', '=', id)),
    write(db.deleteFrom('inventory_unreadable').where('import', '=', id)),
    write(db.updateTable('inventory_import').set({ has_staged: 0 }).where('import', '=', id)),
  ];
}
