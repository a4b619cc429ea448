import type { CaseReach } from '../types.ts';
import type { Engine } from './engine.ts';

/**
 * How far cases reach among the log's first `covers` entries. Each case is one walk back from its last event, which ends at
 * the first that is sequenced: nearly always that one itself.
 */
export async function caseReach(
  { db }: Engine,
  covers: number,
  after: number,
  limit: number,
): Promise<readonly CaseReach[]> {
  return await db
    .selectFrom('stream')
    .innerJoin('case_view', 'case_view.case_id', 'stream.id')
    .innerJoin('event', (join) =>
      join.on('event.id', '=', (within) =>
        within
          .selectFrom('event as earlier')
          .innerJoin('log_entry as place', 'place.event', 'earlier.id')
          .select('earlier.id')
          .whereRef('earlier.stream', '=', 'stream.id')
          .where('place.position', '<', covers)
          .orderBy('earlier.seq', 'desc')
          .limit(1),
      ),
    )
    .innerJoin('log_entry', 'log_entry.event', 'event.id')
    .select(['stream.id as case', 'stream.number', 'stream.version', 'case_view.stage'])
    .select(['event.seq', 'log_entry.position as index'])
    .where('stream.kind', '=', 'case')
    .where('stream.number', '>', after)
    .orderBy('stream.number')
    .limit(limit)
    .execute();
}

/** Looks at the entries from `covers` on only, and at no more of them than up to the first of a case. */
export async function casesChangedSince({ db }: Engine, covers: number): Promise<boolean> {
  const found = await db
    .selectFrom('log_entry')
    .innerJoin('event', 'event.id', 'log_entry.event')
    .innerJoin('stream', 'stream.id', 'event.stream')
    .select('log_entry.position')
    .where('log_entry.position', '>=', covers)
    .where('stream.kind', '=', 'case')
    .orderBy('log_entry.position')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
