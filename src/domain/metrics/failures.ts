import type { CaseEvent } from '../case/events.ts';
import type { Millis } from '../kit/ids.ts';
import type { FailureWord } from './words.ts';

/** One remediation that did not hold: the event that found it out, by its place in the case. */
export interface Failure {
  readonly what: FailureWord;
  readonly seq: number;
  readonly at: Millis;
}

export function failuresOf(events: readonly CaseEvent[]): readonly Failure[] {
  return events.flatMap((event, seq) => {
    const what = failureIn(event);
    return what === null ? [] : [{ what, seq, at: event.facts.at }];
  });
}

function failureIn(event: CaseEvent): FailureWord | null {
  if (event.type === 'action-verified' && event.facts.result === 'failed') return 'verification-failed';
  if (event.type === 'credential-probed' && event.facts.answer === 'still-valid') return 'still-valid';
  if (event.type === 'cleanup-proven' && event.facts.result === 'found') return 'still-in-history';
  return event.type === 'change-contradicted' ? 'change-contradicted' : null;
}
