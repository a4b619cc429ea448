import type { CaseEvent, CaseEventType } from '../case/events.ts';
import type { CaseState, Classification } from '../case/state.ts';
import type { Kind, RootCause, Severity, Stage, Verdict } from '../case/words.ts';
import type { ControlId } from '../frameworks/catalogue.ts';
import { aboutCase, controlsOf } from '../frameworks/evidence.ts';
import type { CaseId, IdentityId, Millis } from '../kit/ids.ts';
import { failuresOf } from './failures.ts';
import type { Failure } from './failures.ts';
import { gapsOf } from './gaps.ts';
import type { Gap } from './gaps.ts';

/** Rises when the fold, or the table of evidence behind it, gives something else for the same events. */
export const FOLD = 2;

/** What the review pages count of one case. Nothing that a person wrote is in it. */
export interface CaseFacts {
  readonly stage: Stage;
  readonly kind: Kind | null;
  readonly verdict: Verdict | null;
  readonly severity: Severity | null;
  readonly cause: RootCause | null;
  readonly identities: readonly IdentityId[];
  /** The case that this one goes on with; null for a first one. */
  readonly recurs: CaseId | null;
  readonly failures: readonly Failure[];
  readonly gaps: readonly Gap[];
  /** The events that are evidence for something, in their order. */
  readonly evidence: readonly EventEvidence[];
}

export interface EventEvidence {
  readonly seq: number;
  readonly at: Millis;
  readonly type: CaseEventType;
  readonly controls: readonly ControlId[];
}

/** The fold of one case: its events in order, and the state after them. */
export function factsOfCase(events: readonly CaseEvent[], state: CaseState): CaseFacts {
  const classification = classificationOf(state);
  const first = events[0];
  return {
    stage: state.stage,
    kind: classification?.kind ?? null,
    verdict: classification?.verdict ?? null,
    severity: classification?.severity ?? null,
    cause: classification?.cause ?? null,
    identities: state.identities,
    recurs: first?.type === 'submitted' ? first.facts.recurs : null,
    failures: failuresOf(events),
    gaps: gapsOf(events, state, classification),
    evidence: evidenceOf(events, state),
  };
}

function evidenceOf(events: readonly CaseEvent[], state: CaseState): readonly EventEvidence[] {
  const about = aboutCase(state);
  return events
    .map((event, seq) => ({ seq, at: event.facts.at, type: event.type, controls: controlsOf(event, about) }))
    .filter(({ controls }) => controls.length > 0);
}

/** What a case was classified as; one that was merged keeps what it was before. */
function classificationOf(state: CaseState): Classification | null {
  if (state.stage === 'received') return null;
  return state.stage === 'merged' ? state.before.classification : state.classification;
}
