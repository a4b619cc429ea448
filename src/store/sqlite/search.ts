import { sql, type Expression, type SqlBool } from 'kysely';

/** The words are letters and digits (`words.ts`); quoted, none of them can be an operator of FTS5. */
export function sqliteTextsHold(words: readonly string[]): Expression<SqlBool> {
  const holders = words.map(
    (word) =>
      sql<SqlBool>`case_view.case_id in (select search_text.case_id from search_index join search_text on search_text.id = search_index.rowid where search_index match ${`"${word}"*`})`,
  );
  return sql<SqlBool>`(${sql.join(holders, sql` and `)})`;
}
