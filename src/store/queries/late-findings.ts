import type { CaseId } from '../../domain/kit/ids.ts';
import type { LateFindingRow, Reads, WaitingCaseRow } from '../types.ts';
import type { Engine } from './engine.ts';

export async function lateFindingsOfCase({ db }: Engine, id: CaseId): Promise<readonly LateFindingRow[]> {
  return await db
    .selectFrom('late_finding')
    .select(['case_id as case', 'finding', 'fingerprint', 'kind', 'places', 'confidence', 'state'])
    .where('case_id', '=', id)
    .orderBy('finding')
    .execute();
}

/** Cases in which something found late waits for a decision, the oldest case first. */
export async function casesWithLateFindings({ db }: Engine, limit: number): Promise<readonly WaitingCaseRow[]> {
  return await db
    .selectFrom('late_finding')
    .innerJoin('stream', 'stream.id', 'late_finding.case_id')
    .innerJoin('case_view', 'case_view.case_id', 'late_finding.case_id')
    .select((column) => [
      'late_finding.case_id as case',
      'stream.number',
      'case_view.title',
      'case_view.stage',
      column.fn.countAll<number>().as('findings'),
    ])
    .where('late_finding.state', '=', 'proposed')
    .groupBy(['late_finding.case_id', 'stream.number', 'case_view.title', 'case_view.stage'])
    .orderBy('stream.number')
    .limit(limit)
    .execute();
}

/**
 * Cases that were never looked through with these detectors, the oldest first. Each question begins where the last one found the first
 * of them, and not at the first case of all.
 */
export function casesToRescan({ db }: Engine): Reads['casesToRescan'] {
  let found = { detectors: '', first: 0 };
  return async (detectors, limit) => {
    const first = found.detectors === detectors ? found.first : 0;
    const rows = await db
      .selectFrom('stream')
      .leftJoin('rescan', 'rescan.case_id', 'stream.id')
      .select(['stream.id', 'stream.number'])
      .where('stream.kind', '=', 'case')
      .where('stream.number', '>=', first - LATE)
      .where((where) => where.or([where('rescan.detectors', 'is', null), where('rescan.detectors', '<>', detectors)]))
      .orderBy('stream.number')
      .limit(limit)
      .execute();
    found = { detectors, first: rows[0]?.number ?? (await lastNumber(db)) };
    return rows.map(({ id }) => id);
  };
}

/** On PostgreSQL a case may be committed after others with larger numbers. */
const LATE = 1_000;

async function lastNumber(db: Engine['db']): Promise<number> {
  const row = await db
    .selectFrom('stream')
    .select('number')
    .where('kind', '=', 'case')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}
