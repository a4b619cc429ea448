import { safe } from '../../domain/kit/safe.ts';
import type { ImportId } from '../../domain/kit/ids.ts';
import type { IdentityQuery, ImportRow, StagedRow, Store } from '../types.ts';
import { id, MONDAY } from './changes.ts';

export const DAY = 86_400_000;

/** A record of an import under a name; times are days before Monday. */
export function staged(
  name: string,
  more: Partial<StagedRow> & { readonly age?: number; readonly expiresIn?: number } = {},
): StagedRow {
  const { age, expiresIn, ...rest } = more;
  const credential = {
    kind: 'access-key',
    label: 'one',
    issued: age === undefined ? null : MONDAY - age * DAY,
    rotated: null,
    expires: expiresIn === undefined ? null : MONDAY + expiresIn * DAY,
    lastUsed: null,
    active: true,
  };
  return {
    key: `key ${name}`,
    identity: id<'identity'>(name),
    kind: 'service-account',
    name: safe`${words(name)}`,
    locator: safe`arn:${words(name)}`,
    status: 'active',
    parts: {
      owner: null,
      ownerFrom: null,
      purpose: null,
      environment: null,
      consumers: [],
      credentials: [credential],
      remarks: [],
    },
    digest: `digest of ${name}`,
    entitlements: null,
    ...rest,
  };
}

/** Names of tests are our own words. */
function words(name: string) {
  const known = { Alpha: safe`Alpha`, beta: safe`beta`, gamma: safe`gamma`, delta: safe`delta` } as const;
  return known[name as keyof typeof known] ?? safe`other`;
}

export async function begun(store: Store, name: string): Promise<ImportRow> {
  const import_ = id<'import'>(name);
  const step = { import: import_, kind: 'aws', name: safe`prod`, person: id<'person'>('p'), fileDigest: null } as const;
  await store.append({
    streams: [],
    events: [],
    inventory: [{ do: 'begin', ...step, at: MONDAY, removals: await removalsNow(store) }],
  });
  return now(store, import_);
}

export async function now(store: Store, import_: ImportId): Promise<ImportRow> {
  const found = await store.importRow(import_);
  if (found === null) throw new Error('there is no such import');
  return found;
}

export async function stage(store: Store, before: ImportRow, records: readonly StagedRow[]): Promise<ImportRow> {
  const { import: import_ } = before;
  await store.append({
    streams: [],
    events: [],
    inventory: [{ do: 'stage', import: import_, before, records, unreadable: [], removals: await removalsNow(store) }],
  });
  return now(store, import_);
}

export async function apply(store: Store, import_: ImportRow, at = MONDAY) {
  const counts = await store.previewCounts(import_);
  const step = { do: 'apply', import: import_, counts, digest: 'all', at } as const;
  const answer = await store.append({ streams: [], events: [], inventory: [step] });
  return { counts, answer };
}

export async function imported(store: Store, name: string, records: readonly StagedRow[], at = MONDAY) {
  return apply(store, await stage(store, await begun(store, name), records), at);
}

export const EVERYTHING: IdentityQuery = {
  filters: [],
  source: null,
  words: null,
  sort: 'name',
  after: null,
  limit: 10,
  at: MONDAY,
};
export const names = async (store: Store, more: Partial<IdentityQuery> = {}) =>
  (await store.identityPage({ ...EVERYTHING, ...more })).rows.map(({ name }) => name);

async function removalsNow(store: Store): Promise<number> {
  return (await store.removals()).length;
}
