import { useEffect, useRef } from 'react';
import type { ProbedView } from '../../../../operations/proof/views.ts';
import { Button } from '../../../parts/button.tsx';
import { PROBE_ANSWER_NAMES } from '../../../parts/trace-vocabulary.ts';
import { useCase } from '../context.ts';
import { AnswerMark } from '../proofs/answer-mark.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

/** What the issuer said, in words and by the row of its table, and what that means for the case. */
export function ProbeResult({ probed }: { probed: ProbedView }) {
  const { leave } = useCase();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { answer, code, says } = probed;
  if (answer === 'mismatched') return null;
  return (
    <>
      <div className="in-short probe-result">
        <h3 ref={heading} tabIndex={-1}>
          <AnswerMark answer={answer} /> {PROBE_ANSWER_NAMES[answer]}
        </h3>
        <p>{says}</p>
        {code !== null && (
          <p className="small soft">
            {TRACE_FIELDS.row} <span className="mono">{code}</span>
          </p>
        )}
        <p>{(probed.case.stage === 'closed' ? TRACE_FIELDS.meaningClosed : TRACE_FIELDS.meaning)[answer]}</p>
      </div>
      <div className="form-end">
        <Button tone="next" onClick={leave}>
          {TRACE_FIELDS.backToCase}
        </Button>
      </div>
    </>
  );
}
