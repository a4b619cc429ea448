import { checkClosing } from '../closing.ts';
import type { ClosingRules } from '../closing.ts';
import type { Pack } from './open.ts';
import { factsOf } from './redactions.ts';
import { fails, holds, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/** If the case was closed: that everything which closing asks for had been done by then. */
export function checkClosed(pack: Pack, rules: ClosingRules): readonly Finding[] {
  const events = [...pack.eventsBySeq].map(([seq, event]) => ({
    seq,
    type: event.fields.type,
    actor: event.fields.actor,
    facts: factsOf(event),
  }));
  const verdict = checkClosing(events, rules);
  switch (verdict.state) {
    case 'not-closed':
      return [unchecked('closing', 'The case is not closed, so nothing is claimed about its closing.')];
    case 'cannot-tell':
      return [unchecked('closing', `Whether the case was closed properly cannot be told: ${verdict.because}.`)];
    case 'properly-closed':
      return [
        holds(
          'closing',
          'When the case was closed, everything was done, verified by somebody else, and every reporter had been told.',
        ),
      ];
    case 'improperly-closed':
      return verdict.missing.map((missing) => fails('closing', `The case was closed although ${missing}.`));
  }
}
