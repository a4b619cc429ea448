import type { SelectQueryBuilder } from 'kysely';
import type { ChangeState } from '../../domain/case/change-request.ts';
import type { Stage } from '../../domain/case/words.ts';
import type { CaseId, ExemptionId, IdentityId, Millis, RequestId } from '../../domain/kit/ids.ts';
import type { ApprovalLook, ApprovalRow } from '../types.ts';
import type { Tables } from '../tables.ts';
import type { Engine } from './engine.ts';

/** A finished case takes no more events. */
const FINISHED: readonly Stage[] = ['closed', 'merged'];
const SIGNED: readonly ChangeState[] = ['approved', 'matched', 'contradicted'];
/** What later imports are compared with: also what was approved for a time that is over. */
const WATCHED: readonly ChangeState[] = [...SIGNED, 'over'];

function approvals({ db }: Engine): SelectQueryBuilder<Tables, 'approval_view', ApprovalRow> {
  return db
    .selectFrom('approval_view')
    .select([
      'approval_view.case_id as case',
      'approval_view.request',
      'approval_view.identity',
      'approval_view.state',
      'approval_view.answer_by as answerBy',
      'approval_view.until',
      'approval_view.decided_at as decidedAt',
    ]);
}

export async function unansweredChanges(engine: Engine, at: Millis, limit: number): Promise<readonly ApprovalRow[]> {
  return await approvals(engine)
    .innerJoin('case_view', 'case_view.case_id', 'approval_view.case_id')
    .where('approval_view.state', '=', 'requested')
    .where('approval_view.answer_by', '<=', at)
    .where('case_view.stage', 'not in', FINISHED)
    .orderBy('approval_view.answer_by')
    .orderBy('approval_view.request')
    .limit(limit)
    .execute();
}

export async function endedChanges(engine: Engine, at: Millis, limit: number): Promise<readonly ApprovalRow[]> {
  return await approvals(engine)
    .innerJoin('case_view', 'case_view.case_id', 'approval_view.case_id')
    .where('approval_view.state', 'in', SIGNED)
    .where('approval_view.until', '<=', at)
    .where('case_view.stage', 'not in', FINISHED)
    .orderBy('approval_view.until')
    .orderBy('approval_view.request')
    .limit(limit)
    .execute();
}

export async function signedFor(engine: Engine, identity: IdentityId): Promise<readonly ApprovalRow[]> {
  return await approvals(engine)
    .where('approval_view.identity', '=', identity)
    .where('approval_view.state', 'in', WATCHED)
    .orderBy('approval_view.decided_at')
    .orderBy('approval_view.request')
    .execute();
}

export async function changesToCompare(engine: Engine, limit: number): Promise<readonly ApprovalRow[]> {
  return await approvals(engine)
    .innerJoin('identity_view', 'identity_view.identity', 'approval_view.identity')
    .innerJoin('inventory_source', 'inventory_source.source', 'identity_view.source')
    .leftJoin('approval_look', (join) =>
      join
        .onRef('approval_look.case_id', '=', 'approval_view.case_id')
        .onRef('approval_look.request', '=', 'approval_view.request'),
    )
    .where('approval_view.state', 'in', WATCHED)
    .where('inventory_source.latest_import', 'is not', null)
    .where((where) =>
      where.or([
        where('approval_look.import', 'is', null),
        where('approval_look.import', '<>', where.ref('inventory_source.latest_import')),
      ]),
    )
    .orderBy('approval_view.case_id')
    .orderBy('approval_view.request')
    .limit(limit)
    .execute();
}

export async function approvalLook({ db }: Engine, id: CaseId, request: RequestId): Promise<ApprovalLook | null> {
  const row = await db
    .selectFrom('approval_look')
    .select(['case_id as case', 'request', 'import', 'result'])
    .where('case_id', '=', id)
    .where('request', '=', request)
    .executeTakeFirst();
  return row ?? null;
}

export async function lapsedExemptions(
  { db }: Engine,
  at: Millis,
  limit: number,
): Promise<readonly { readonly case: CaseId; readonly exemption: ExemptionId }[]> {
  return await db
    .selectFrom('exemption_view')
    .innerJoin('case_view', 'case_view.case_id', 'exemption_view.case_id')
    .leftJoin('recurrence', (join) =>
      join
        .onRef('recurrence.case_id', '=', 'exemption_view.case_id')
        .on('recurrence.about', '=', (about) => about.ref('exemption_view.exemption')),
    )
    .select(['exemption_view.case_id as case', 'exemption_view.exemption'])
    .where('exemption_view.state', '=', 'approved')
    .where('exemption_view.until', '<=', at)
    .where('case_view.stage', '=', 'closed')
    .where('recurrence.recurrence', 'is', null)
    .orderBy('exemption_view.until')
    .orderBy('exemption_view.exemption')
    .limit(limit)
    .execute();
}

export async function recurrence({ db }: Engine, id: CaseId, about: string): Promise<CaseId | null> {
  const row = await db
    .selectFrom('recurrence')
    .select('recurrence')
    .where('case_id', '=', id)
    .where('about', '=', about)
    .executeTakeFirst();
  return row?.recurrence ?? null;
}

export async function recurrencesOf({ db }: Engine, id: CaseId): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('recurrence')
    .innerJoin('stream', 'stream.id', 'recurrence.recurrence')
    .select('stream.number')
    .where('recurrence.case_id', '=', id)
    .orderBy('stream.number')
    .execute();
  return rows.map(({ number }) => number);
}
