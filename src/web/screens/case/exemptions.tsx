import { useCase } from './context.ts';
import { ExemptionInShort } from './exemption-in-short.tsx';
import { Section } from '../../parts/section.tsx';
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
            {exemption.state === 'requested' && (
              <VerbButton verb="decideExemption" about={exemption.exemption} of={exemption.justification} />
            )}
            {exemption.state === 'approved' && (
              <VerbButton verb="endExemption" about={exemption.exemption} of={exemption.justification} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
