import type { CaseState, Classification } from '../../domain/case/state.ts';
import type { Severity } from '../../domain/case/words.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { Tables } from '../tables.ts';

/** Later than any time that is ever due. */
export const NEVER = Number.MAX_SAFE_INTEGER;
/** An urgent case comes before every one that is not, whatever their severity. */
const NOT_URGENT = 4;
const RANK: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3 };

interface Shown {
  readonly state: CaseState;
  readonly title: SafeText;
  readonly at: Millis;
  readonly due: { readonly at: Millis; readonly for: string } | null;
}

/** What the queue shows of a case. An escalated case is urgent, as is one whose reporter said that something is on fire. */
export function caseRow({ state, title, at, due }: Shown): Tables['case_view'] {
  const classification = classificationOf(state);
  const owed = state.submissions.filter(
    ({ telling }) => telling.state === 'untold' || telling.state === 'written',
  ).length;
  const pressing = state.urgent || state.escalated;
  return {
    case_id: state.id,
    stage: state.stage,
    title: String(title),
    kind: classification?.kind ?? null,
    verdict: classification?.verdict ?? null,
    severity: classification?.severity ?? null,
    urgent: pressing ? 1 : 0,
    opened_at: state.openedAt,
    changed_at: at,
    due_at: due?.at ?? null,
    due_for: due?.for ?? null,
    waiting: state.waiting.length === 0 ? null : [...new Set(state.waiting.map(({ party }) => party))].join(', '),
    told: state.submissions.length - owed,
    submissions: state.submissions.length,
    due_rank: due?.at ?? NEVER,
    urgency: (pressing ? 0 : NOT_URGENT) + RANK[classification?.severity ?? 'medium'],
  };
}

function classificationOf(state: CaseState): Classification | null {
  if (state.stage === 'received') return null;
  return state.stage === 'merged' ? state.before.classification : state.classification;
}
