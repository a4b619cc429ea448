import type { SelectQueryBuilder, Selectable } from 'kysely';
import type { CaseId } from '../../domain/kit/ids.ts';
import type { Tables } from '../tables.ts';
import type { CaseRow } from '../types.ts';
import type { Engine } from './engine.ts';

/** A case as the queue shows it: its view and the number that its stream has. */
export function caseRows({ db }: Engine): SelectQueryBuilder<Tables, 'case_view' | 'stream', ShownCase> {
  return db
    .selectFrom('case_view')
    .innerJoin('stream', 'stream.id', 'case_view.case_id')
    .selectAll('case_view')
    .select('stream.number');
}

export type ShownCase = Selectable<Tables['case_view']> & { readonly number: number };

export function toCaseRow(row: ShownCase): CaseRow {
  return {
    case: row.case_id,
    number: row.number,
    stage: row.stage,
    title: row.title,
    kind: row.kind,
    verdict: row.verdict,
    severity: row.severity,
    urgent: row.urgent === 1,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    dueAt: row.due_at,
    dueFor: row.due_for,
    waiting: row.waiting,
    told: row.told,
    submissions: row.submissions,
  };
}

export async function caseRow(engine: Engine, id: CaseId): Promise<CaseRow | null> {
  const row = await caseRows(engine).where('case_view.case_id', '=', id).executeTakeFirst();
  return row === undefined ? null : toCaseRow(row);
}

/** Other cases that hold one of the same installation-wide fingerprints, the newest first. */
export async function casesSharing(
  engine: Engine,
  fingerprints: readonly string[],
  except: CaseId,
): Promise<readonly CaseRow[]> {
  if (fingerprints.length === 0) return [];
  const holders = engine.db
    .selectFrom('fingerprint')
    .select('fingerprint.case_id')
    .where('fingerprint.scope', '=', 'installation')
    .where('fingerprint.fingerprint', 'in', fingerprints);
  const rows = await caseRows(engine)
    .where('case_view.case_id', 'in', holders)
    .where('case_view.case_id', '<>', except)
    .orderBy('case_view.opened_at', 'desc')
    .orderBy('case_view.case_id')
    .limit(MOST_SHARING)
    .execute();
  return rows.map(toCaseRow);
}

const MOST_SHARING = 100;
