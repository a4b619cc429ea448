import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Stage } from '../../domain/case/words.ts';
import type { Tables } from '../tables.ts';
import type { CaseRow, Page, QueueFilter } from '../types.ts';
import { soughtWords, type Sought } from '../words.ts';
import { caseRows, toCaseRow, type ShownCase } from './case-rows.ts';
import { cursorOf, placeOf, type Place } from './cursor.ts';
import type { Engine } from './engine.ts';

type Condition = ExpressionBuilder<Tables, 'case_view'>;

/**
 * What will break a promise first comes first: the due time, then urgency, then age. Each stage that is asked for is a walk of its own
 * along its index, so that a page takes as long among many cases as among few.
 */
export async function queue(engine: Engine, { stages, words, after, limit }: QueueFilter): Promise<Page<CaseRow>> {
  const place = after === undefined ? null : placeOf(after);
  const sought = soughtWords(words ?? '');
  const [first, ...others] = walksOf(stages, sought).map((of) =>
    walked(engine, of, { place, sought, most: limit + 1 }),
  );
  if (first === undefined) return { rows: [], next: null };
  const shown = others.reduce((all, one) => all.unionAll(one), first).as('shown');
  // sorted here: an order in this statement would lead SQLite along all cases to the place of the page
  const rows = (await caseRows(engine).innerJoin(shown, 'shown.case_id', 'case_view.case_id').execute())
    .toSorted(inOrder)
    .slice(0, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page.map(toCaseRow), next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** As the index has them. Ids are digits and letters of ASCII, which both engines compare byte by byte. */
function inOrder(one: ShownCase, other: ShownCase): number {
  const byNumber = one.due_rank - other.due_rank || one.urgency - other.urgency || one.opened_at - other.opened_at;
  return byNumber === 0 ? (one.case_id < other.case_id ? -1 : 1) : byNumber;
}

/** Which stages are walked along together; null for all. Words are looked up once for all of them. */
function walksOf(stages: QueueFilter['stages'], sought: readonly Sought[]): readonly (readonly Stage[] | null)[] {
  if (stages === undefined) return [null];
  if (sought.length > 0 && stages.length > 0) return [stages];
  return [...new Set(stages)].map((stage) => [stage]);
}

interface Walk {
  readonly place: Place | null;
  readonly sought: readonly Sought[];
  readonly most: number;
}

/** The first cases of some stages by their ids; each is one row of the index, and only those that are shown are read whole. */
function walked(engine: Engine, stages: readonly Stage[] | null, { place, sought, most }: Walk) {
  const ids = engine.db
    .selectFrom('case_view')
    .select('case_view.case_id')
    .where((condition) => condition.and(stages === null ? [] : [condition('case_view.stage', 'in', stages)]))
    .where((condition) => condition.and(place === null ? [] : [behind(place)]))
    .where((condition) => condition.and(sought.map((piece) => found(engine, condition, piece))))
    .orderBy('case_view.due_rank')
    .orderBy('case_view.urgency')
    .orderBy('case_view.opened_at')
    .orderBy('case_view.case_id')
    .limit(most);
  // SQLite takes an order and a limit inside a union only one level further in
  return engine.db.selectFrom(ids.as('walk')).select('walk.case_id');
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
  const numbered = condition
    .selectFrom('stream')
    .select('stream.id')
    .where('stream.kind', '=', 'case')
    .where('stream.number', '=', number);
  return condition.or([
    engine.textsHold(words),
    condition('case_view.case_id', 'in', named),
    ...(number === null ? [] : [condition('case_view.case_id', 'in', numbered)]),
  ]);
}
