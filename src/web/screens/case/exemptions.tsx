import type { ExemptionView } from '../../../operations/case/views.ts';
import { Section } from '../../parts/section.tsx';
import { useCase } from './context.ts';
import { ExemptionInShort } from './exemption-in-short.tsx';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

export function Exemptions() {
  const { view } = useCase();
  if (view.exemptions.length === 0) return null;
  return (
    <Section title={WORDS.exemptions.title} verbs={<VerbButton verb="requestExemption" />}>
      <ul className="rows">
        {view.exemptions.map((exemption) => (
          <li key={exemption.exemption} className="row-block">
            <ExemptionInShort exemption={exemption} />
            <Verbs exemption={exemption} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The buttons; where there is none for this reader, why. */
function Verbs({ exemption }: { exemption: ExemptionView }) {
  const { view, may } = useCase();
  const { exemption: about, state, justification: of, mine } = exemption;
  if (state === 'requested') {
    if (mine) return <p className="small soft">{TRACE_WORDS.exemptions.mine}</p>;
    if (!may('decideExemption')) return <p className="small soft">{TRACE_WORDS.exemptions.notApprover}</p>;
    return <VerbButton verb="decideExemption" about={about} of={of} />;
  }
  if (state !== 'approved' && state !== 'expiring') return null;
  const isAskedFor = view.exemptions.some((other) => other.extends === about && other.state === 'requested');
  return (
    <div className="verbs">
      {!isAskedFor && (
        <VerbButton verb="requestExemption" about={about} of={of} label={TRACE_WORDS.exemptions.extend} />
      )}
      <VerbButton verb="endExemption" about={about} of={of} />
    </div>
  );
}
