import { sql, type RawBuilder } from 'kysely';
import { IDENTITY_FILTERS } from '../../domain/identity/words.ts';
import type { IdentityPage, IdentityQuery } from '../types.ts';
import type { Engine } from './engine.ts';
import { holds, narrowed } from './identity-narrowed.ts';

export type Counts = IdentityPage['counts'];
type Narrowed = Pick<IdentityQuery, 'source' | 'at'>;

const MINUTE = 60_000;
/** One for each source that somebody looks at. */
const MOST_KEPT = 64;

/**
 * Counts under each filter, which take a walk through all identities. They are kept for as long as no event was written and no
 * import applied, since nothing else changes what is counted; and for a minute at most, since credentials grow old by themselves.
 */
export function countsKeeper({ db }: Engine): (query: Narrowed) => Promise<Counts> {
  const kept = new Map<string, Counts>();
  return async (query) => {
    const written = await sql<{ readonly seq: number | null; readonly applied: number | null }>`
      select (select max(seq) from event) as seq, (select sum(version) from inventory_source) as applied`.execute(db);
    const key = JSON.stringify([written.rows, Math.floor(query.at / MINUTE), query.source]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const { rows } = await sql<Counts>`
      select ${countsOf(query)} from identity_view where ${narrowed({ source: query.source, words: null })}`.execute(
      db,
    );
    const counts = onlyCounts(rows[0]);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, counts);
    return counts;
  };
}

/** One column for each count. */
export function countsOf({ at }: Pick<IdentityQuery, 'at'>): RawBuilder<unknown> {
  const counts = IDENTITY_FILTERS.map(
    (filter) => sql`count(case when ${holds(filter, at)} then 1 end) as ${sql.ref(filter)}`,
  );
  return sql`count(*) as "all", ${sql.join(counts)}`;
}

/** The columns of `countsOf` from a row that may have others too. */
export function onlyCounts(row: Counts | undefined): Counts {
  if (row === undefined) throw new Error('A count gave no row.');
  const { all, 'no-owner': noOwner, 'no-purpose': noPurpose, 'long-lived': longLived, expiring, gone } = row;
  return {
    all,
    'no-owner': noOwner,
    'no-purpose': noPurpose,
    'long-lived': longLived,
    expiring,
    gone,
    'in-open-case': row['in-open-case'],
  };
}
