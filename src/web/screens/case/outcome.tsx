import type { OutcomeView } from '../../../operations/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { WORDS } from './words.ts';

/** What the reporter is told, in its four parts. */
export function Outcome({ outcome }: { outcome: OutcomeView }) {
  return (
    <div className="outcome">
      <p className="label">
        {WORDS.reports.outcome}, <Moment at={outcome.at} />
      </p>
      <dl>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{WORDS.outcome[part]}</dt>
            <dd>
              <SafeWords text={outcome[part]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const PARTS = ['found', 'did', 'why', 'can'] as const;
