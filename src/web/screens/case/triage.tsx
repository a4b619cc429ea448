import type { TriageView } from '../../../operations/case/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { TRIAGE_FINDING_NAMES, TRIAGE_GROUND_NAMES } from '../../parts/trace-vocabulary.ts';
import { useCase } from './context.ts';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';

const WORDS = TRACE_WORDS.triage;

/** Why an authentication failed, as far as somebody has found out, and the classification that goes with it. */
export function Triage() {
  const { view, may } = useCase();
  const { triage, classification, suggestedKind } = view;
  const isAbout = (classification?.kind ?? suggestedKind) === 'authentication-failure';
  if (triage.length === 0 && !(isAbout && may('recordTriage'))) return null;
  return (
    <div className="triage">
      <header className="triage-head">
        <h3>{WORDS.title}</h3>
        <VerbButton verb="recordTriage" />
      </header>
      {triage.length === 0 && <p className="soft">{WORDS.none}</p>}
      {triage.length > 0 && (
        <ul className="things">
          {triage.map((found) => (
            <Found key={found.at} found={found} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ found }: { found: TriageView }) {
  const { view } = useCase();
  const { finding, grounds, says, at, by } = found;
  const isClassified = view.classification?.cause === finding;
  return (
    <li>
      <p>
        <strong>{TRIAGE_FINDING_NAMES[finding]}</strong>
      </p>
      <ul className="small bullets">
        {grounds.map((ground) => (
          <li key={ground}>{TRIAGE_GROUND_NAMES[ground]}</li>
        ))}
      </ul>
      <p>
        <SafeWords text={says} />
      </p>
      <p className="small soft">
        {WORDS.by(by)}, <Moment at={at} />
      </p>
      {finding !== 'cannot-tell' && !isClassified && (
        <VerbButton verb="classify" about={finding} label={WORDS.classify} of={TRIAGE_FINDING_NAMES[finding]} />
      )}
    </li>
  );
}
