import { FOLD, factsOfCase } from '../../domain/metrics/case-facts.ts';
import type { Promises } from '../../domain/policy/clocks.ts';
import type { LoadedCase } from '../../operations/load.ts';
import { searchRow, shownCase } from '../../operations/record.ts';
import type { Tables } from '../../store/tables.ts';
import { caseRow } from '../../store/views/case-row.ts';
import { partRows } from '../../store/views/part-rows.ts';
import { indexWords } from '../../store/words.ts';

/** What everybody reads of one case, made from its events alone: the rows that a verb would have left. */
export interface FoldedCase {
  readonly case_view: readonly Tables['case_view'][];
  readonly submission_view: readonly Tables['submission_view'][];
  readonly action_view: readonly Tables['action_view'][];
  readonly credential_view: readonly Tables['credential_view'][];
  readonly exemption_view: readonly Tables['exemption_view'][];
  readonly approval_view: readonly Tables['approval_view'][];
  readonly search_text: readonly Pick<Tables['search_text'], 'event' | 'case_id' | 'words'>[];
}

/** A case comes before its parts. */
export const CASE_VIEWS = [
  'case_view',
  'submission_view',
  'action_view',
  'credential_view',
  'exemption_view',
  'approval_view',
  'search_text',
] as const satisfies readonly (keyof FoldedCase)[];

export function foldCase(loaded: LoadedCase, promises: Promises): FoldedCase {
  const { state, title, events, head } = loaded;
  const shown = shownCase(state, title, changedAt(loaded), promises);
  const parts = partRows(state, shown.disputeEnds);
  return {
    case_view: [caseRow(shown)],
    submission_view: parts.submissions,
    action_view: parts.actions,
    credential_view: parts.credentials,
    exemption_view: parts.exemptions,
    approval_view: parts.approvals,
    search_text: events
      .flatMap(({ event, id }) => searchRow(event, id, head.id))
      .map(({ event, case: case_id, body }) => ({ event, case_id, words: indexWords(String(body)) })),
  };
}

/** What the review pages count of it. */
export function foldReview(loaded: LoadedCase): Tables['review_view'] {
  const { stream, state } = loaded;
  const events = loaded.events.map(({ event }) => event);
  return {
    case_id: stream.id,
    number: stream.number,
    version: stream.version,
    fold: FOLD,
    opened_at: state.openedAt,
    changed_at: changedAt(loaded),
    body: JSON.stringify(factsOfCase(events, state)),
  };
}

function changedAt({ events }: LoadedCase): number {
  return Math.max(...events.map(({ event }) => event.facts.at));
}
