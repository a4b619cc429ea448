import { Section } from '../../parts/section.tsx';
import { useCase } from './context.ts';
import { Credential } from './proofs/credential.tsx';
import { WORDS } from './words.ts';

/** The credentials that were recognised, each with the way in which it ended and what proves it. */
export function Credentials() {
  const { view } = useCase();
  if (view.credentials.length === 0) return null;
  return (
    <Section title={WORDS.credentials.title} lead={WORDS.credentials.lead}>
      <ul className="rows">
        {view.credentials.map((credential) => (
          <Credential key={credential.credential} credential={credential} />
        ))}
      </ul>
    </Section>
  );
}
