import type { CaseEvent, CaseEventType } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import type { ControlId } from './catalogue.ts';
import { CHANGES } from './evidence/changes.ts';
import { DECISIONS } from './evidence/decisions.ts';
import { PROOFS } from './evidence/proofs.ts';
import { REPORTS } from './evidence/reports.ts';
import type { About, Rules } from './evidence/rule.ts';
import { TELLING } from './evidence/telling.ts';
import { WORK } from './evidence/work.ts';

/** Event type × facts → the controls that an event is evidence for. Every type of event stands in it. */
export const EVIDENCE: Rules<CaseEventType> = {
  ...REPORTS,
  ...WORK,
  ...CHANGES,
  ...DECISIONS,
  ...PROOFS,
  ...TELLING,
};

/** The controls that one event is evidence for, each once, in the order in which its rule names them. */
export function controlsOf(event: CaseEvent, about: About): readonly ControlId[] {
  return [...new Set(shownBy(event, about))];
}

/** What rules have to know of a case besides its events. */
export function aboutCase({ actions }: Pick<CaseState, 'actions'>): About {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return { action: (id) => byId.get(id) ?? null };
}

/** `EVIDENCE` holds for each type the rule of that very type: `CaseEvent` pairs each type with its own facts. */
function shownBy<T extends CaseEventType>(event: CaseEvent & { readonly type: T }, about: About): readonly ControlId[] {
  const rule = EVIDENCE[event.type];
  return 'nothing' in rule ? [] : rule.shows(event.facts, about);
}
