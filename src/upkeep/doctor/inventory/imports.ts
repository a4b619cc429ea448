import { IDENTITY_STATUSES } from '../../../domain/identity/words.ts';
import { brand } from '../../../domain/kit/ids.ts';
import { toBase64Url } from '../../../ledger/base64.ts';
import { fromUtf8 } from '../../../ledger/bytes.ts';
import { canonicalBytes } from '../../../ledger/jcs.ts';
import { sha256 } from '../../../log/crypto.ts';
import { openHalf } from '../../../operations/codec.ts';
import { importDigest } from '../../../operations/inventory/canonical-record.ts';
import type { KeyPicture } from '../../keys/key-picture.ts';
import type { Picture } from '../../picture/picture.ts';
import { calledOf } from './said.ts';

const AT_ONCE = 200;
const COUNTED = ['records', 'unreadable', 'adds', 'changes', 'gone', 'same', 'digest', 'at'] as const;

/** Imports whose row is not as their event, by their numbers; and the digest of each by its id. */
export async function wrongImports(
  { db, reads }: Picture,
  keys: KeyPicture,
): Promise<{ readonly wrong: readonly string[]; readonly digests: ReadonlyMap<string, unknown> }> {
  const wrong: string[] = [];
  const digests = new Map<string, unknown>();
  const applied = await db.selectFrom('inventory_import').selectAll().where('state', '=', 'applied').execute();
  const rowsById = new Map(applied.map((row) => [String(row.import), row]));
  for (let after = 0; ;) {
    const streams = await reads.streams('import', after, AT_ONCE);
    for (const { id, number } of streams) {
      const facts = await factsOf(reads, keys, id);
      const row = rowsById.get(id);
      digests.set(id, facts['digest']);
      const found: Readonly<Record<string, unknown>> = row === undefined ? {} : { ...row, at: row.applied_at };
      if (COUNTED.some((name) => found[name] !== facts[name])) wrong.push(`I-${number}`);
      rowsById.delete(id);
    }
    const last = streams.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  return { wrong: [...wrong, ...[...rowsById.keys()].map((id) => `import ${id.slice(0, 12)}…`)], digests };
}

/** Empty where the event does not open. */
async function factsOf(
  reads: Picture['reads'],
  vault: KeyPicture,
  id: Parameters<Picture['reads']['stream']>[0],
): Promise<Readonly<Record<string, unknown>>> {
  const stream = await reads.stream(id);
  const event = stream?.events[0];
  if (stream === null || event === undefined) return {};
  const opened = await openHalf({ vault }, stream.key, event, 'facts').catch(() => null);
  const read: unknown = opened === null ? {} : JSON.parse(fromUtf8(opened.bytes));
  return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : {};
}

/** Sources whose records, taken together, are not what the event of their last import says. */
export async function wrongSources({ db }: Picture, digests: ReadonlyMap<string, unknown>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { source, kind, latest_import: latest } of await db.selectFrom('inventory_source').selectAll().execute()) {
    if (latest === null) continue;
    const rows = await db
      .selectFrom('identity_view')
      .select('record_digest')
      .where('source', '=', source)
      .where('is_gone', '=', 0)
      .execute();
    const now = importDigest(
      sha256,
      rows.map((row) => row.record_digest ?? ''),
    );
    if (now !== digests.get(latest)) wrong.push(`${kind} (source ${source})`);
  }
  return wrong;
}

/** Digests that rows of rights do not have; rows of which words were taken out late have another by intent. */
export async function changedRights({ db }: Picture): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let after = ''; ;) {
    const sets = await db
      .selectFrom('entitlement_set')
      .select(['digest', 'rows'])
      .where('redacted', '=', 0)
      .where('digest', '>', after)
      .orderBy('digest')
      .limit(AT_ONCE)
      .execute();
    for (const { digest, rows } of sets)
      if (digestOf(JSON.parse(rows)) !== digest) wrong.push(`${digest.slice(0, 12)}…`);
    const last = sets.at(-1);
    if (last === undefined) return wrong;
    after = last.digest;
  }
}

/**
 * Identities whose record does not have the digest that it was imported with. Once words were taken out of the inventory late,
 * records have others by intent, and this cannot be told any more: nothing is named then.
 */
export async function changedRecords({ db }: Picture): Promise<readonly string[]> {
  const removed = await db.selectFrom('inventory_removal').select('mark').limit(1).execute();
  const wrong: string[] = [];
  for (let after = ''; removed.length === 0;) {
    const rows = await db
      .selectFrom('identity_view')
      .innerJoin('identity_record', 'identity_record.identity', 'identity_view.identity')
      .select(['identity_view.identity', 'kind', 'name', 'locator', 'record_digest', 'entitlement_digest', 'record'])
      .where('identity_view.identity', '>', brand<'identity'>(after))
      .orderBy('identity_view.identity')
      .limit(AT_ONCE)
      .execute();
    for (const { identity, record_digest: digest, record, entitlement_digest: rights, ...shown } of rows)
      if (!recordDigests({ ...shown, ...parsed(record) }, rights).includes(digest ?? ''))
        wrong.push(calledOf(identity));
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.identity;
  }
  return wrong;
}

/** A person may have retired it since, and an import that told no rights leaves those of the one before. */
function recordDigests(said: object, rights: string | null): readonly string[] {
  return IDENTITY_STATUSES.flatMap((status) =>
    [rights, null].map((entitlements) => digestOf({ ...said, status, entitlements })),
  );
}

function digestOf(value: unknown): string {
  return toBase64Url(sha256(canonicalBytes(value)));
}

function parsed(record: string): object {
  const read: unknown = JSON.parse(record);
  return typeof read === 'object' && read !== null ? read : {};
}
