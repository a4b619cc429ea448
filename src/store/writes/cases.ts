import type { CaseId } from '../../domain/kit/ids.ts';
import type { Append } from '../types.ts';
import { caseRow } from '../views/case-row.ts';
import { partRows, type PartRows } from '../views/part-rows.ts';
import { write, type Write } from '../write.ts';
import { insertRows, type Kit } from './kit.ts';

type Shown = NonNullable<Append['cases']>[number];

/**
 * Writes what is shown of a case. The closing stops look at both sides: a case that closes has its parts finished
 * first, and one that opens again is opened before parts of it become unfinished.
 */
export function showCase(kit: Kit, shown: Shown, fresh: boolean): readonly Write[] {
  const parts = [...(fresh ? [] : clearParts(kit, shown.state.id)), ...showParts(kit, partRows(shown.state, shown.disputeEnds))];
  const itself = showRow(kit, shown);
  return shown.state.stage === 'closed' ? [...parts, ...itself] : [...itself, ...parts];
}

function showRow(kit: Kit, shown: Shown): readonly Write[] {
  return insertRows<'case_view'>(kit, 'case_view', [caseRow(shown)], (part) =>
    kit.db.insertInto('case_view').values(part).onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet((excluded) => ({
        stage: excluded.ref('excluded.stage'),
        title: excluded.ref('excluded.title'),
        kind: excluded.ref('excluded.kind'),
        verdict: excluded.ref('excluded.verdict'),
        severity: excluded.ref('excluded.severity'),
        urgent: excluded.ref('excluded.urgent'),
        opened_at: excluded.ref('excluded.opened_at'),
        changed_at: excluded.ref('excluded.changed_at'),
        due_at: excluded.ref('excluded.due_at'),
        due_for: excluded.ref('excluded.due_for'),
        waiting: excluded.ref('excluded.waiting'),
        told: excluded.ref('excluded.told'),
        submissions: excluded.ref('excluded.submissions'),
        due_rank: excluded.ref('excluded.due_rank'),
        urgency: excluded.ref('excluded.urgency'),
      })),
    ),
  );
}

function clearParts({ db }: Kit, id: CaseId): readonly Write[] {
  const tables = ['submission_view', 'action_view', 'credential_view', 'exemption_view'] as const;
  return tables.map((table) => write(db.deleteFrom(table).where('case_id', '=', id)));
}

function showParts(kit: Kit, { submissions, actions, credentials, exemptions }: PartRows): readonly Write[] {
  const { db } = kit;
  return [
    ...insertRows<'submission_view'>(kit, 'submission_view', submissions, (part) => db.insertInto('submission_view').values(part)),
    ...insertRows<'action_view'>(kit, 'action_view', actions, (part) => db.insertInto('action_view').values(part)),
    ...insertRows<'credential_view'>(kit, 'credential_view', credentials, (part) => db.insertInto('credential_view').values(part)),
    ...insertRows<'exemption_view'>(kit, 'exemption_view', exemptions, (part) => db.insertInto('exemption_view').values(part)),
  ];
}
