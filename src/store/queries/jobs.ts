import type { Millis } from '../../domain/kit/ids.ts';
import type { SubmissionRow } from '../types.ts';
import type { Engine } from './engine.ts';

/** Submissions whose dispute window ended at or before `at` and whose case is at `told`, the longest ended first. */
export async function undisputed({ db }: Engine, at: Millis, limit: number): Promise<readonly SubmissionRow[]> {
  return await db
    .selectFrom('submission_view')
    .innerJoin('case_view', 'case_view.case_id', 'submission_view.case_id')
    .select([
      'submission_view.submission',
      'submission_view.case_id as case',
      'submission_view.telling',
      'submission_view.dispute_ends_at as disputeEndsAt',
    ])
    .where('submission_view.telling', '=', 'told')
    .where('submission_view.dispute_ends_at', '<=', at)
    .where('case_view.stage', '=', 'told')
    .orderBy('submission_view.dispute_ends_at')
    .orderBy('submission_view.submission')
    .limit(limit)
    .execute();
}

export async function outboxDepth({ db }: Engine): Promise<number> {
  const { depth } = await db
    .selectFrom('outbox')
    .select((column) => column.fn.countAll<number>().as('depth'))
    .executeTakeFirstOrThrow();
  return depth;
}

export async function sizes({
  db,
}: Engine): Promise<{ readonly events: number; readonly cases: number; readonly staged: number }> {
  const count = (table: 'event' | 'case_view' | 'staging') =>
    db
      .selectFrom(table)
      .select((column) => column.fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull();
  return await db
    .selectNoFrom([count('event').as('events'), count('case_view').as('cases'), count('staging').as('staged')])
    .executeTakeFirstOrThrow();
}
