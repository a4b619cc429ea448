import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { EXPIRING_MS } from '../../domain/identity/flags.ts';
import { IDENTITY_FILTERS } from '../../domain/identity/words.ts';
import type { IdentityFilter, IdentitySort } from '../../domain/identity/words.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import type { IdentityListRow, IdentityQuery } from '../types.ts';
import { soughtWords } from '../words.ts';
import type { Engine } from './engine.ts';
import { identityRows } from './identities.ts';
import { cursor, placeBehind } from './place.ts';

type Narrowed = Pick<IdentityQuery, 'source' | 'words' | 'at'>;

/**
 * A page of the list. Each order has an index that holds all that the filters look at, so that the page is found without
 * reading a row of the table; words are looked for row by row, in the order in which the rows lie.
 */
export async function identityPage(
  engine: Engine,
  query: IdentityQuery,
): Promise<{ readonly rows: readonly IdentityListRow[]; readonly next: string | null }> {
  const { sort, after, limit } = query;
  const column = sql.ref(COLUMNS[sort]);
  // an order that no index has makes both engines read the table from end to end, which is the fastest with words
  const order = hasWords(query) ? PLAIN_ORDERS[sort] : column;
  const found = await sql<{ readonly identity: IdentityId; readonly place: string | number }>`
    select identity, ${column} as place from identity_view
    where ${narrowed(query)} and ${allOf(query.filters.map((filter) => holds(filter, query.at)))}
      and ${placeBehind(sort, after, order, sort === 'name' ? 'string' : 'number', sql`identity`)}
    order by ${order}, identity limit ${limit + 1}`.execute(engine.db);
  const page = found.rows.slice(0, limit);
  const last = page.at(-1);
  const rows = await identityRows(
    engine,
    page.map(({ identity }) => identity),
  );
  return {
    rows,
    next: found.rows.length > limit && last !== undefined ? cursor(sort, last.place, last.identity) : null,
  };
}

/** How many there are under each filter, each on its own. */
export async function identityCounts(
  engine: Engine,
  query: Narrowed,
): Promise<Readonly<Record<'all' | IdentityFilter, number>>> {
  const counts = IDENTITY_FILTERS.map(
    (filter) => sql`count(case when ${holds(filter, query.at)} then 1 end) as ${sql.ref(filter)}`,
  );
  const { rows } = await sql<Record<'all' | IdentityFilter, number>>`
    select count(*) as "all", ${sql.join(counts)} from identity_view where ${narrowed(query)}`.execute(engine.db);
  const counted = rows[0];
  if (counted === undefined) throw new Error('A count gave no row.');
  return counted;
}

const COLUMNS: Readonly<Record<IdentitySort, string>> = {
  name: 'sort_name',
  oldest: 'oldest',
  expiry: 'next_expiry',
  seen: 'seen_until',
};

const PLAIN_ORDERS: Readonly<Record<IdentitySort, RawBuilder<unknown>>> = {
  name: sql`sort_name || ''`,
  oldest: sql`oldest + 0`,
  expiry: sql`next_expiry + 0`,
  seen: sql`seen_until + 0`,
};

/** The same as `flagsOf`, as conditions. */
function holds(filter: IdentityFilter, at: number): RawBuilder<SqlBool> {
  switch (filter) {
    case 'no-owner':
      return sql`is_there = 1 and has_owner = 0`;
    case 'no-purpose':
      return sql`is_there = 1 and has_purpose = 0`;
    case 'long-lived':
      return sql`is_there = 1 and long_lived_at <= ${at}`;
    case 'expiring':
      return sql`is_there = 1 and next_expiry <= ${at + EXPIRING_MS}`;
    case 'gone':
      return sql`is_gone = 1`;
    case 'in-open-case':
      return sql`identity in (
        select linked.identity from identity_link linked join case_view about on about.case_id = linked.case_id
        where about.stage not in ('closed', 'merged')
      )`;
  }
}

function narrowed({ source, words }: Narrowed): RawBuilder<SqlBool> {
  const sought = soughtWords(words ?? '').flatMap((piece) => piece.words);
  return allOf([
    // the plus keeps both engines from walking the index of keys, where each entry would lead to a row of the table
    ...(source === null ? [] : [sql<SqlBool>`+source = ${source}`]),
    ...sought.map((word) => sql<SqlBool>`words like ${`% ${word}%`}`),
  ]);
}

function hasWords({ words }: Narrowed): boolean {
  return words !== null && soughtWords(words).length > 0;
}

function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
