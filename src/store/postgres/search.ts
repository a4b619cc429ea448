import { sql, type Expression, type SqlBool } from 'kysely';

/** The words are letters and digits (`words.ts`); quoted, none of them can be an operator of a tsquery. */
export function postgresTextsHold(words: readonly string[]): Expression<SqlBool> {
  const holders = words.map(
    (word) =>
      sql<SqlBool>`case_view.case_id in (select case_id from search_text where lexemes @@ ${`'${word}':*`}::tsquery)`,
  );
  return sql<SqlBool>`(${sql.join(holders, sql` and `)})`;
}
