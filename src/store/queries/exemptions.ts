import type { Stage } from '../../domain/case/words.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import type { ExemptionRow } from '../types.ts';
import type { Engine } from './engine.ts';

/** Where the transition table lets no exemption end: the clock would be refused there, again and again. */
const CANNOT_END: readonly Stage[] = ['received', 'closed', 'merged'];

export async function expiredExemptions({ db }: Engine, at: Millis, limit: number): Promise<readonly ExemptionRow[]> {
  return await db
    .selectFrom('exemption_view')
    .innerJoin('case_view', 'case_view.case_id', 'exemption_view.case_id')
    .select(['exemption_view.case_id as case', 'exemption_view.exemption', 'exemption_view.until'])
    .where('exemption_view.state', '=', 'approved')
    .where('exemption_view.until', '<=', at)
    .where('case_view.stage', 'not in', CANNOT_END)
    .orderBy('exemption_view.until')
    .orderBy('exemption_view.exemption')
    .limit(limit)
    .execute();
}
