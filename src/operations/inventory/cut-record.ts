import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import type { RecordParts, StagedRow } from '../../store/types.ts';
import type { Cut } from './removals.ts';

/**
 * A staged record without what was taken out of the inventory before. Its digests stay those of the record as it came: the
 * same export has the same digests before and after a late redaction, and nothing counts as changed.
 */
export function cutStaged(row: StagedRow, cut: Cut): StagedRow {
  const { name, locator, parts, entitlements } = row;
  return {
    ...row,
    name: cut(String(name)),
    locator: locator === null ? null : cut(String(locator)),
    parts: cutParts(parts, cut),
    entitlements:
      entitlements === null ? null : { ...entitlements, rows: entitlements.rows.map((one) => cutRow(one, cut)) },
  };
}

/** The words of a record; its moments and states are none. */
export function cutParts(parts: RecordParts, cut: Cut): RecordParts {
  const text = (words: string | null) => (words === null ? null : String(cut(words)));
  return {
    owner: text(parts.owner),
    ownerFrom: text(parts.ownerFrom),
    purpose: text(parts.purpose),
    environment: text(parts.environment),
    consumers: parts.consumers.map((one) => String(cut(one))),
    credentials: parts.credentials.map((one) => ({
      ...one,
      kind: String(cut(one.kind)),
      label: String(cut(one.label)),
    })),
    remarks: parts.remarks.map((one) => String(cut(one))),
  };
}

/** The words of one row of what an identity may do; its system and its effect are ours. */
export function cutRow(row: Entitlement, cut: Cut): Entitlement {
  const all = (words: readonly string[]) => words.map((one) => String(cut(one)));
  return {
    ...row,
    action: String(cut(row.action)),
    notActions: all(row.notActions),
    resource: String(cut(row.resource)),
    notResources: all(row.notResources),
    condition: row.condition === null ? null : String(cut(row.condition)),
    via: all(row.via),
  };
}
