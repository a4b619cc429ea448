import { inWordsOf } from './alike.ts';
import { type Entitlement, canonical, keyOf } from './entitlement.ts';
import { type Reach, reach } from './reach.ts';
import { type RowIndex, rowIndex } from './row-index.ts';

/** What changed between two snapshots of one identity: exactly, as rows; and what that means for what it can do. */
export interface EntitlementDiff {
  readonly removed: readonly Entitlement[];
  readonly added: readonly Entitlement[];
  /** The same row, said by other policies than before. */
  readonly moved: readonly { readonly row: Entitlement; readonly via: readonly string[] }[];
  readonly meaning: readonly Change[];
}

/** `lost`: could before, cannot now. `gained`: the other way round. */
export interface Change {
  readonly kind: 'lost' | 'gained';
  readonly row: Entitlement;
  /** `part`: only a part of it, since conditions, exceptions, denials or narrower rows are involved. */
  readonly how: 'all' | 'part' | 'cannot-tell';
}

/** The diff of two snapshots. A snapshot against itself is empty, in whatever order its rows come, and whatever a secret in them is hidden under. */
export function diffEntitlements(one: readonly Entitlement[], other: readonly Entitlement[]): EntitlementDiff {
  const old = canonical(one);
  const now = canonical(inWordsOf(old, other));
  const oldByKey = new Map(old.map((row) => [keyOf(row), row]));
  const nowByKey = new Map(now.map((row) => [keyOf(row), row]));
  const removed = [...oldByKey].flatMap(([key, row]) => (nowByKey.has(key) ? [] : [row]));
  const added = [...nowByKey].flatMap(([key, row]) => (oldByKey.has(key) ? [] : [row]));
  const moved = [...oldByKey].flatMap(([key, row]) => {
    const via = nowByKey.get(key)?.via;
    return via === undefined || same(row.via, via) ? [] : [{ row, via }];
  });
  const [before, after, changed] = [rowIndex(old), rowIndex(now), rowIndex([...removed, ...added])];
  const meaning = [...changes('lost', old, before, after, changed), ...changes('gained', now, after, before, changed)];
  return { removed, added, moved, meaning };
}

/** The other side: the rows of the second snapshot, from those of the first and the diff. */
export function applyDiff(before: readonly Entitlement[], diff: EntitlementDiff): readonly Entitlement[] {
  const gone = new Set(diff.removed.map(keyOf));
  const via = new Map(diff.moved.map(({ row, via: now }) => [keyOf(row), now]));
  const kept = canonical(before)
    .filter((one) => !gone.has(keyOf(one)))
    .map((one) => ({ ...one, via: via.get(keyOf(one)) ?? one.via }));
  return canonical([...kept, ...diff.added]);
}

export function isEmpty({ removed, added, moved }: EntitlementDiff): boolean {
  return removed.length + added.length + moved.length === 0;
}

/** What `from` allows and `to` does not, of the rows that a changed row touches at all. */
function changes(
  kind: Change['kind'],
  rows: readonly Entitlement[],
  from: RowIndex,
  to: RowIndex,
  changed: RowIndex,
): readonly Change[] {
  const limitsChanged = changed.limits.length > 0;
  return rows
    .filter((one) => one.effect === 'allow' && (limitsChanged || changed.near(one).length > 0))
    .flatMap((row) => {
      const how = difference(reach(row, from), reach(row, to), row, from, to);
      return how === null ? [] : [{ kind, row, how }];
    });
}

function difference(was: Reach, is: Reach, row: Entitlement, from: RowIndex, to: RowIndex): Change['how'] | null {
  if (was === 'none' || is === 'all') return null;
  if (was === 'unknown' || is === 'unknown') return 'cannot-tell';
  if (is === 'none') return was === 'all' ? 'all' : 'part';
  if (was === 'all') return 'part';
  return same(nearKeys(row, from), nearKeys(row, to)) ? null : 'cannot-tell';
}

/** The rows that have a say in one; where they are the same on both sides, a part that is allowed is the same part. */
function nearKeys(row: Entitlement, rows: RowIndex): readonly string[] {
  return [...new Set([...rows.limits, ...rows.near(row)].map(keyOf))];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
