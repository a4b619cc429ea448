import type { CaseEvent } from '../../domain/case/events.ts';
import { day } from './words.ts';

/** What happened to a change of entitlements, as one plain sentence for the trace. */
export function changeSentence(event: Extract<CaseEvent, { type: `change-${string}` }>): string {
  switch (event.type) {
    case 'change-requested':
      return event.facts.until === null
        ? 'A change of what an identity may do was asked for.'
        : `A change of what an identity may do was asked for, until ${day(event.facts.until)}.`;
    case 'change-decided':
      return event.facts.decision === 'approved'
        ? `The change was approved; what was signed has the digest ${event.facts.diff}.`
        : 'The change was rejected.';
    case 'change-expired':
      return event.facts.what === 'unanswered'
        ? 'Nobody answered the request in time, so it is over.'
        : 'The time that the change was approved for is over.';
    case 'change-withdrawn':
      return 'The request for a change was withdrawn.';
    case 'change-matched':
      return 'An import shows the identity as it was signed.';
    case 'change-contradicted':
      return 'A later import contradicts what was signed, so this is open again.';
  }
}
