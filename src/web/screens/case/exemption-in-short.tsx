import type { ExemptionView } from '../../../operations/case/views.ts';
import { ageInDays, daysLeft } from './exemption-age.ts';
import { Moment } from '../../parts/moment.tsx';
import { useNow } from '../../parts/now.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { EXEMPTION_STATES, TRACE_WORDS } from './trace-words.ts';
import { WORDS } from './words.ts';

/** What is left as it is and until when; always with its age, and how often it was extended. */
export function ExemptionInShort({ exemption }: { exemption: ExemptionView }) {
  const { state, until, since, extensions, askedBy, decidedBy, reason, justification, controls } = exemption;
  const now = useNow();
  const left = state === 'approved' || state === 'expiring' ? daysLeft(now, until) : null;
  return (
    <div className="in-short">
      <p className="exemption-head">
        <strong>{EXEMPTION_STATES[state]}</strong>{' '}
        <span>
          {WORDS.exemptions.until} <Moment at={until} style="day" />
        </span>
        {left !== null && <span className={state === 'expiring' ? 'due-soon' : 'soft'}>{left}</span>}
      </p>
      <p className="small soft">
        {TRACE_WORDS.exemptions.age(ageInDays(now, since))} {TRACE_WORDS.exemptions.askedBy(askedBy)},{' '}
        {extensions === 0 ? TRACE_WORDS.exemptions.never : TRACE_WORDS.exemptions.extended(extensions)}
      </p>
      <p>
        <SafeWords text={justification} />
      </p>
      <p className="small">
        <span className="label">{WORDS.exemptions.controls}</span> <SafeWords text={controls} />
      </p>
      {decidedBy !== null && reason !== null && (
        <p className="small">
          <span className="label">{decidedBy}</span> <SafeWords text={reason} />
        </p>
      )}
    </div>
  );
}
