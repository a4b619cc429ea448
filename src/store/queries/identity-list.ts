import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { IdentitySort } from '../../domain/identity/words.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import type { IdentityPage, IdentityQuery } from '../types.ts';
import type { Engine } from './engine.ts';
import { countsKeeper, countsOf, onlyCounts } from './identity-counts.ts';
import type { Counts } from './identity-counts.ts';
import { allOf, hasWords, holds, narrowed } from './identity-narrowed.ts';
import { identityRows } from './identities.ts';
import { cursor, placeBehind } from './place.ts';

/**
 * Pages of the list, each with how many there are under each filter. Each order has an index that holds all that the filters
 * look at, so that a page is found without reading a row of the table. Words are looked for row by row, which is done once
 * for the page and the counts.
 */
export function identityPages(engine: Engine): (query: IdentityQuery) => Promise<IdentityPage> {
  const counts = countsKeeper(engine);
  return async (query) =>
    hasWords(query) ? await soughtPage(engine, query) : await indexedPage(engine, query, await counts(query));
}

interface Place {
  readonly identity: IdentityId;
  readonly place: string | number;
}

async function indexedPage(engine: Engine, query: IdentityQuery, counts: Counts): Promise<IdentityPage> {
  const column = sql.ref(COLUMNS[query.sort]);
  const { rows } = await sql<Place>`
    select identity, ${column} as place from identity_view
    where ${narrowed(query)} and ${behind(query, column)}
    order by ${column}, identity limit ${query.limit + 1}`.execute(engine.db);
  return await pageOf(engine, query, rows, counts);
}

async function soughtPage(engine: Engine, query: IdentityQuery): Promise<IdentityPage> {
  const { rows } = await sql<Counts & { readonly [P in keyof Place]: Place[P] | null }>`
    with found as materialized (
      select identity, ${sql.ref(COLUMNS[query.sort])} as place,
        is_there, has_owner, has_purpose, is_gone, long_lived_at, next_expiry
      from identity_view where ${narrowed(query)}
    ), counted as (
      select ${countsOf(query)} from found
    ), page as (
      select identity, place from found where ${behind(query, sql`place`)}
      order by place, identity limit ${query.limit + 1}
    )
    select counted.*, page.identity, page.place from counted left join page on 1 = 1
    order by page.place, page.identity`.execute(engine.db);
  const places = rows.flatMap(({ identity, place }) =>
    identity === null || place === null ? [] : [{ identity, place }],
  );
  return await pageOf(engine, query, places, onlyCounts(rows[0]));
}

async function pageOf(
  engine: Engine,
  { sort, limit }: IdentityQuery,
  places: readonly Place[],
  counts: Counts,
): Promise<IdentityPage> {
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const rows = await identityRows(
    engine,
    page.map(({ identity }) => identity),
  );
  const next = places.length > limit && last !== undefined ? cursor(sort, last.place, last.identity) : null;
  return { rows, next, counts };
}

function behind({ sort, after, filters, at }: IdentityQuery, column: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const place = placeBehind(sort, after, column, sort === 'name' ? 'string' : 'number', sql`identity`);
  return allOf([...filters.map((filter) => holds(filter, at)), place]);
}

const COLUMNS: Readonly<Record<IdentitySort, string>> = {
  name: 'sort_name',
  oldest: 'oldest',
  expiry: 'next_expiry',
  seen: 'seen_until',
};
