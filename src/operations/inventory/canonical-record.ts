import { canonical } from '../../domain/identity/entitlement/entitlement.ts';
import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import { toBase64Url } from '../../ledger/base64.ts';
import { utf8 } from '../../ledger/bytes.ts';
import type { Sha256 } from '../../ledger/bytes.ts';
import { canonicalBytes } from '../../ledger/jcs.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import type { EntitlementSet, RecordParts, StagedRow } from '../../store/types.ts';
import type { SafeRecord } from './fields.ts';

/**
 * A record as it is staged. Its digest is the base64url SHA-256 of the JCS of all that it says, with lists in one order
 * and entitlements as the digest of their canonical rows: the same record has the same digest, however it was exported.
 */
export function stagedRow(sha256: Sha256, record: SafeRecord, identity: IdentityId): StagedRow {
  const { key, kind, name, locator, status } = record;
  const parts = partsOf(record);
  const entitlements = record.entitlements === null ? null : entitlementSet(sha256, record.entitlements.map(plainRow));
  const said = {
    kind,
    name: String(name),
    locator: locator === null ? null : String(locator),
    status,
    ...parts,
    credentials: parts.credentials.map((credential) => ({ ...credential })),
    entitlements: entitlements?.digest ?? null,
  };
  return { key, identity, kind, name, locator, status, parts, digest: digestOf(sha256, said), entitlements };
}

/** Rows in their one order, and the digest that approvers sign and snapshots are named by. */
export function entitlementSet(sha256: Sha256, rows: readonly Entitlement[]): EntitlementSet {
  const ordered = canonical(rows);
  return { digest: digestOf(sha256, ordered), rows: ordered };
}

/** Over the digests of all records of an import, sorted, each on a line: the order of the export does not matter. */
export function importDigest(sha256: Sha256, digests: readonly string[]): string {
  return toBase64Url(sha256(utf8(digests.toSorted().join('\n'))));
}

function digestOf(sha256: Sha256, value: unknown): string {
  return toBase64Url(sha256(canonicalBytes(value)));
}

/** Every text of a record was made safe by its field; what is stored of it is these very words. */
function partsOf(record: SafeRecord): RecordParts {
  const text = (words: { toString(): string } | null) => (words === null ? null : words.toString());
  return {
    owner: text(record.owner),
    ownerFrom: text(record.ownerFrom),
    purpose: text(record.purpose),
    environment: text(record.environment),
    consumers: [...new Set(record.consumers.map(String))].toSorted(),
    credentials: record.credentials
      .map((one) => ({ ...one, kind: String(one.kind), label: String(one.label) }))
      .toSorted((a, b) => (`${a.kind} ${a.label}` < `${b.kind} ${b.label}` ? -1 : 1)),
    remarks: [...new Set(record.remarks.map(String))],
  };
}

type SafeRow = NonNullable<SafeRecord['entitlements']>[number];

function plainRow(row: SafeRow): Entitlement {
  return {
    system: row.system,
    effect: row.effect,
    action: String(row.action),
    notActions: row.notActions.map(String),
    resource: String(row.resource),
    notResources: row.notResources.map(String),
    condition: row.condition === null ? null : String(row.condition),
    via: row.via.map(String),
  };
}
