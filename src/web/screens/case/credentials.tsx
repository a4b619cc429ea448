import { Chip } from '../../parts/safe-words.tsx';
import { DISPOSITION_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { Section } from '../../parts/section.tsx';
import { StateMark } from './state-mark.tsx';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** The credentials that were recognised, each with the way in which it ended. */
export function Credentials() {
  const { view } = useCase();
  if (view.credentials.length === 0) return null;
  return (
    <Section title={WORDS.credentials.title} lead={WORDS.credentials.lead}>
      <ul className="rows">
        {view.credentials.map(({ credential, placeholder, disposition }) => (
          <li key={credential} className="row-item">
            <StateMark state={disposition === null ? 'planned' : 'verified'} />
            <Chip placeholder={placeholder} />
            <span className={disposition === null ? 'row-state soft' : 'row-state'}>
              {disposition === null ? WORDS.credentials.open : DISPOSITION_NAMES[disposition]}
            </span>
            {disposition === null && <VerbButton verb="settleCredential" about={credential} of={placeholder} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
