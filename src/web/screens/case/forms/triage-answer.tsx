import { useEffect, useRef } from 'react';
import type { TriageAnswerView } from '../../../../operations/case/views.ts';
import { Moment } from '../../../parts/moment.tsx';
import { TRIAGE_FINDING_NAMES } from '../../../parts/trace-vocabulary.ts';
import { TRACE_FIELDS } from './trace-fields.ts';

type Finding = TriageAnswerView['findings'][number];

/** What is known, cause by cause, the best explained first; and the chain that was pasted. */
export function TriageAnswer({ answer }: { answer: TriageAnswerView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answer]);
  const { findings, drift, chain, privateKey } = answer;
  return (
    <div className="in-short triage-answer">
      <h3 ref={heading} tabIndex={-1}>
        {TRACE_FIELDS.triageKnown}
      </h3>
      {privateKey && <p className="note">{TRACE_FIELDS.privateKey}</p>}
      <ol>
        {findings.map((one) => (
          <Known key={one.finding} finding={one} />
        ))}
      </ol>
      {drift.length > 0 && (
        <>
          <p className="label">{TRACE_FIELDS.drift}</p>
          <ul className="bullets small">
            {drift.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      {chain !== null && chain.path.length > 0 && (
        <>
          <p className="label">{TRACE_FIELDS.chainPath}</p>
          <ol className="bullets small breakable">
            {chain.path.map(({ subject, notAfter }, index) => (
              // One certificate may stand there twice; the list never changes under its index.
              <li key={index}>
                {subject}, {TRACE_FIELDS.chainUntil} <Moment at={notAfter} style="day" />
              </li>
            ))}
          </ol>
          {chain.anchor !== null && <p className="small breakable">{TRACE_FIELDS.chainAnchor(chain.anchor.subject)}</p>}
          {chain.problems.map(({ says }) => (
            <p key={says} className="small breakable">
              {says}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function Known({ finding: { finding, weight, grounds, next } }: { finding: Finding }) {
  return (
    <li className={`known-cause known-${weight}`}>
      <p>
        <strong>{TRIAGE_FINDING_NAMES[finding]}</strong> <span className="tag">{TRACE_FIELDS.weights[weight]}</span>
      </p>
      <ul className="bullets small">
        {grounds.map(({ ground, says }) => (
          <li key={`${ground} ${says}`}>{says}</li>
        ))}
        {next.map((says) => (
          <li key={says} className="soft">
            {says}
          </li>
        ))}
      </ul>
    </li>
  );
}
