import { sql, type SqlBool } from 'kysely';
import type { CaseId } from '../../domain/kit/ids.ts';
import type { Reads } from '../types.ts';
import type { Engine } from './engine.ts';

type ReviewDue = Pick<Reads, 'casesToReview' | 'casesToReviewCount'>;

/** What was looked at for one version of the fold. */
interface Looked {
  readonly fold: number;
  /** Every case before this number was good when the first look went over it; null once that look is over. */
  first: number | null;
  /** No case is behind because of an entry of the log before this one; what came while the first look lasted comes after it. */
  log: number;
}

/** Entries of the log in one statement, so that no reader is held up for long. */
const WINDOW = 2_000;

/**
 * Cases whose fold is missing, older than their last event, or made by another version of it. All cases are looked over once; from
 * then on only those that have had events since, so that a round in which little happened costs little among many cases.
 */
export function reviewDue(engine: Engine): ReviewDue {
  let looked: Looked | null = null;

  async function lookedFor(fold: number): Promise<Looked> {
    if (looked?.fold !== fold) looked = { fold, first: 0, log: await sizeOfLog(engine) };
    return looked;
  }

  async function changed(at: Looked, limit: number): Promise<readonly CaseId[]> {
    for (const size = await sizeOfLog(engine); ; at.log = Math.min(at.log + WINDOW, size)) {
      const rows = await changedIn(engine, at, at.log + WINDOW, limit);
      if (rows.length > 0 || at.log + WINDOW > size) return rows;
    }
  }

  return {
    async casesToReview(fold, limit) {
      const at = await lookedFor(fold);
      if (at.first === null) return changed(at, limit);
      const rows = await behind(engine.db, fold)
        .select(['stream.id', 'stream.number'])
        .where('stream.kind', '=', 'case')
        .where('stream.number', '>=', at.first)
        .orderBy('stream.number')
        .limit(limit)
        .execute();
      at.first = rows[0]?.number ?? null;
      return at.first === null ? changed(at, limit) : rows.map(({ id }) => id);
    },
    async casesToReviewCount(fold) {
      const at = await lookedFor(fold);
      if (at.first === null) return (await changedIn(engine, at, Number.MAX_SAFE_INTEGER, MOST_COUNTED)).length;
      const { count } = await behind(engine.db, fold)
        .where('stream.kind', '=', 'case')
        .where('stream.number', '>=', at.first)
        .select((column) => column.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

/** Beyond it the figure says no more: it is far behind. */
const MOST_COUNTED = 10_000;

async function sizeOfLog({ db }: Engine): Promise<number> {
  const { size } = await db.selectFrom('log_head').select('size').executeTakeFirstOrThrow();
  return size;
}

function behind(db: Engine['db'], fold: number) {
  return db
    .selectFrom('stream')
    .leftJoin('review_view', 'review_view.case_id', 'stream.id')
    .where((where) =>
      where.or([
        where('review_view.case_id', 'is', null),
        where('review_view.fold', '<>', fold),
        where('review_view.version', '<', where.ref('stream.version')),
      ]),
    );
}

/** Those that are behind among the cases of the log's entries from `log` up to `to`, and of what waits for the log. */
async function changedIn({ db }: Engine, { fold, log }: Looked, to: number, limit: number): Promise<readonly CaseId[]> {
  const sequenced = db
    .selectFrom('log_entry')
    .innerJoin('event', 'event.id', 'log_entry.event')
    .select('event.stream')
    .where('log_entry.position', '>=', log)
    .where('log_entry.position', '<', to);
  const staged = db.selectFrom('staging').innerJoin('event', 'event.id', 'staging.event').select('event.stream');
  const rows = await behind(db, fold)
    .select(['stream.id', 'stream.number'])
    .where('stream.id', 'in', sequenced.unionAll(staged))
    // by the kind's own index, or in the order of numbers, SQLite would walk along all cases and not along the few that have news
    .where(sql<SqlBool>`stream.kind || '' = 'case'`)
    .limit(limit)
    .execute();
  return rows.toSorted((a, b) => a.number - b.number).map(({ id }) => id);
}
