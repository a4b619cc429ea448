import type { ProbeView } from '../../../../operations/case/views.ts';
import { Moment } from '../../../parts/moment.tsx';
import { ISSUER_NAMES, PROBE_ANSWER_NAMES } from '../../../parts/trace-vocabulary.ts';
import { TRACE_WORDS } from '../trace-words.ts';
import { AnswerMark } from './answer-mark.tsx';

const WORDS = TRACE_WORDS.probes;

/** What issuers said when they were asked about one credential, oldest first. */
export function Probes({ probes }: { probes: readonly ProbeView[] }) {
  if (probes.length === 0) return null;
  return (
    <ul className="proof-list small">
      {probes.map(({ probe, answer, issuer, code, asserted, at, by }) => (
        <li key={probe}>
          <AnswerMark answer={answer} />
          <p>
            <strong>{PROBE_ANSWER_NAMES[answer]}</strong>{' '}
            <span className="soft">
              {WORDS.asked(ISSUER_NAMES[issuer])} (<span className="mono">{code}</span>), {by}, <Moment at={at} />
            </span>{' '}
            {asserted && <span className="tag">{WORDS.asserted}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
