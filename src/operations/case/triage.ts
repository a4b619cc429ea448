import { TRIAGE_FINDINGS, TRIAGE_GROUNDS } from '../../domain/case/words.ts';
import { done } from '../../domain/kit/result.ts';
import { list, oneOf, text } from '../fields.ts';
import { caseVerb } from './verb.ts';

export const recordTriage = caseVerb({
  name: 'case.recordTriage',
  verb: 'record-triage',
  summary: 'Record which of the usual causes made an authentication fail, and what that rests on',
  input: {
    finding: oneOf(TRIAGE_FINDINGS),
    grounds: list(oneOf(TRIAGE_GROUNDS), TRIAGE_GROUNDS.length),
    says: text(5_000),
  },
  carry: ({ finding, grounds, says }) =>
    done({ facts: { finding, grounds: [...new Set(grounds)] }, text: { grounds: says } }),
});
