import type { CaseEvents, CaseEventType } from '../../case/events.ts';
import type { Action } from '../../case/state.ts';
import type { ActionId } from '../../kit/ids.ts';
import type { ControlId } from '../catalogue.ts';

/** What is known besides the event itself. */
export interface About {
  /** The action that an event is about, as it was planned; null where the case has no such action. */
  action(id: ActionId): Pick<Action, 'kind' | 'means'> | null;
}

/** What an event of one type is evidence for: the controls by its facts, or why it shows nothing of the kind. */
export type Rule<T extends CaseEventType> =
  | { readonly shows: (facts: CaseEvents[T]['facts'], about: About) => readonly ControlId[] }
  | { readonly nothing: string };

export type Rules<T extends CaseEventType> = { readonly [K in T]: Rule<K> };

/** A rule that does not look at the facts. */
export function always(...controls: readonly ControlId[]): { readonly shows: () => readonly ControlId[] } {
  return { shows: () => controls };
}
