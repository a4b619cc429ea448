import type { CaseId } from '../../domain/kit/ids.ts';
import { caseRow } from '../views/case-row.ts';
import { partRows, type PartRows } from '../views/part-rows.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, type Kit } from './kit.ts';

type Shown = Gathered['cases'][number];

/**
 * Writes what is shown of cases. The closing stops look at both sides: a case that closes has its parts finished
 * first, and one that opens again is opened before parts of it become unfinished. A `made` case has no parts to clear.
 */
export function showCases(kit: Kit, cases: readonly Shown[], made: ReadonlySet<CaseId>): readonly Write[] {
  const [closed, open] = [cases.filter(isClosed), cases.filter((shown) => !isClosed(shown))];
  const known = cases.map(({ state }) => state.id).filter((id) => !made.has(id));
  return [
    ...showRows(kit, open),
    ...clearParts(kit, known),
    ...showParts(kit, cases.map(partsOf)),
    ...showRows(kit, closed),
  ];
}

function isClosed({ state }: Shown): boolean {
  return state.stage === 'closed';
}

function partsOf({ state, disputeEnds }: Shown): PartRows {
  return partRows(state, disputeEnds);
}

function showRows(kit: Kit, shown: readonly Shown[]): readonly Write[] {
  return insertRows<'case_view'>(kit, 'case_view', shown.map(caseRow), (part) =>
    kit.db
      .insertInto('case_view')
      .values(part)
      .onConflict((conflict) =>
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

function clearParts({ db }: Kit, ids: readonly CaseId[]): readonly Write[] {
  if (ids.length === 0) return [];
  const tables = ['submission_view', 'action_view', 'credential_view', 'exemption_view', 'approval_view'] as const;
  return tables.map((table) => write(db.deleteFrom(table).where('case_id', 'in', ids)));
}

function showParts(kit: Kit, parts: readonly PartRows[]): readonly Write[] {
  const { db } = kit;
  const [submissions, actions] = [parts.flatMap((part) => part.submissions), parts.flatMap((part) => part.actions)];
  const [credentials, exemptions] = [
    parts.flatMap((part) => part.credentials),
    parts.flatMap((part) => part.exemptions),
  ];
  return [
    ...insertRows<'submission_view'>(kit, 'submission_view', submissions, (part) =>
      db.insertInto('submission_view').values(part),
    ),
    ...insertRows<'action_view'>(kit, 'action_view', actions, (part) => db.insertInto('action_view').values(part)),
    ...insertRows<'credential_view'>(kit, 'credential_view', credentials, (part) =>
      db.insertInto('credential_view').values(part),
    ),
    ...insertRows<'exemption_view'>(kit, 'exemption_view', exemptions, (part) =>
      db.insertInto('exemption_view').values(part),
    ),
    ...insertRows<'approval_view'>(
      kit,
      'approval_view',
      parts.flatMap((part) => part.approvals),
      (part) => db.insertInto('approval_view').values(part),
    ),
  ];
}
