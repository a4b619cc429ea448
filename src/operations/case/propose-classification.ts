import { KINDS, SEVERITIES, VERDICTS } from '../../domain/case/words.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { caseRef, oneOf, optional, text } from '../fields.ts';
import { operation } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { decided, subjectCase } from './verb.ts';
import { numberOf } from './view.ts';

/**
 * A proposal stands on the case's page until a person classifies; it settles nothing and moves no clock. Whoever may only
 * propose is not shown the case.
 */
export const proposeClassification = operation({
  name: 'case.proposeClassification',
  summary: 'Propose what a case is; a person reads the proposal and decides',
  changes: true,
  gives: 'the number of the case and what was proposed',
  input: {
    case: caseRef(),
    kind: oneOf(KINDS),
    verdict: oneOf(VERDICTS),
    severity: oneOf(SEVERITIES),
    note: optional(text(5_000)),
  },
  subject: subjectByCase,
  async run({ kind, verdict, severity, note }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    const change = await decided(call, loaded, 'propose-classification', {
      facts: { kind, verdict, severity },
      text: note === null ? null : { note },
    });
    if (!change.ok) return change;
    const proposed = { kind, verdict, severity, note: note === null ? null : String(note) };
    const answer = { case: numberOf(loaded.stream.number), proposed };
    return done({ change: change.value, answer: () => Promise.resolve(answer) });
  },
});
