import type { KitGivenView } from '../../../../operations/case/views.ts';
import { Moment } from '../../../parts/moment.tsx';
import { ISSUER_NAMES } from '../../../parts/trace-vocabulary.ts';
import { TRACE_WORDS } from '../trace-words.ts';
import { StateMark } from '../state-mark.tsx';

const WORDS = TRACE_WORDS.probes;

/** Who was given a link to find something out about one credential on their own machine, oldest first. */
export function Kits({ kits }: { kits: readonly KitGivenView[] }) {
  if (kits.length === 0) return null;
  return (
    <ul className="proof-list small">
      {kits.map(({ purpose, issuer, until, at, by }) => (
        <li key={`${purpose} ${at}`}>
          <StateMark state="planned" />
          <p>
            <strong>{WORDS.kit[purpose]}</strong>{' '}
            <span className="soft">
              {issuer !== null && `(${ISSUER_NAMES[issuer]}) `}
              {by}, <Moment at={at} />; {WORDS.kitUntil} <Moment at={until} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
