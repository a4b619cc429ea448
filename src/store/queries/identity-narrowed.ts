import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { EXPIRING_MS } from '../../domain/identity/flags.ts';
import type { IdentityFilter } from '../../domain/identity/words.ts';
import type { IdentityQuery } from '../types.ts';
import { soughtWords } from '../words.ts';

/** The same as `flagsOf`, as conditions. */
export function holds(filter: IdentityFilter, at: number): RawBuilder<SqlBool> {
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

/** The rows of one source, and those that hold all words; each word is the beginning of one. */
export function narrowed({ source, words }: Pick<IdentityQuery, 'source' | 'words'>): RawBuilder<SqlBool> {
  const sought = soughtWords(words ?? '').flatMap((piece) => piece.words);
  return allOf([
    // the plus keeps both engines from walking the index of keys, where each entry would lead to a row of the table
    ...(source === null ? [] : [sql<SqlBool>`+source = ${source}`]),
    ...sought.map((word) => sql<SqlBool>`words like ${`% ${word}%`}`),
  ]);
}

export function hasWords({ words }: Pick<IdentityQuery, 'words'>): boolean {
  return words !== null && soughtWords(words).length > 0;
}

export function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
