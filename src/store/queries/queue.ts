import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../tables.ts';
import type { CaseRow, Page, QueueFilter } from '../types.ts';
import { soughtWords, type Sought } from '../words.ts';
import { caseRows, toCaseRow } from './case-rows.ts';
import { cursorOf, placeOf, type Place } from './cursor.ts';
import type { Engine } from './engine.ts';

type Condition = ExpressionBuilder<Tables, 'case_view' | 'stream'>;

/** What will break a promise first comes first: the due time, then urgency, then age. */
export async function queue(engine: Engine, { stages, words, after, limit }: QueueFilter): Promise<Page<CaseRow>> {
  if (stages?.length === 0) return { rows: [], next: null };
  const place = after === undefined ? null : placeOf(after);
  const sought = soughtWords(words ?? '');
  const rows = await caseRows(engine)
    .where((condition) => condition.and(stages === undefined ? [] : [condition('case_view.stage', 'in', stages)]))
    .where((condition) => condition.and(place === null ? [] : [behind(place)]))
    .where((condition) => condition.and(sought.map((piece) => found(engine, condition, piece))))
    .orderBy('case_view.due_rank')
    .orderBy('case_view.urgency')
    .orderBy('case_view.opened_at')
    .orderBy('case_view.case_id')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page.map(toCaseRow), next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

function behind({ due_rank, urgency, opened_at, case_id }: Place): Expression<SqlBool> {
  const columns = sql`(case_view.due_rank, case_view.urgency, case_view.opened_at, case_view.case_id)`;
  return sql<SqlBool>`${columns} > (${due_rank}, ${urgency}, ${opened_at}, ${case_id})`;
}

/** A piece is found in the texts of the case, in the names of its identities, or as its number. */
function found(engine: Engine, condition: Condition, { words, number }: Sought): Expression<SqlBool> {
  const named = condition
    .selectFrom('identity_link')
    .innerJoin('identity_view', 'identity_view.identity', 'identity_link.identity')
    .select('identity_link.case_id')
    .where((identity) => identity.and(words.map((word) => identity('identity_view.words', 'like', `% ${word}%`))));
  return condition.or([
    engine.textsHold(words),
    condition('case_view.case_id', 'in', named),
    ...(number === null ? [] : [condition('stream.number', '=', number)]),
  ]);
}
