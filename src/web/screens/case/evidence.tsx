import { useCase } from './context.ts';
import { EvidenceAbout } from './evidence-about.tsx';
import { EvidenceFile } from './evidence-file.tsx';
import { Section } from '../../parts/section.tsx';
import { sizeInWords } from '../../parts/size.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** Files kept with the case, each named by the digest of its safe copy. */
export function Evidence() {
  const { view, may } = useCase();
  if (view.evidence.length === 0 && !may('addEvidence')) return null;
  return (
    <Section title={WORDS.evidence.title} verbs={<VerbButton verb="addEvidence" />}>
      {view.evidence.length === 0 && <p className="soft">{WORDS.evidence.none}</p>}
      {view.evidence.length > 0 && (
        <ul className="rows">
          {view.evidence.map(({ evidence, name, sha256, size, about }) => (
            <li key={evidence} className="row-item">
              <span className="row-name">{name}</span>
              <span className="small soft">
                {WORDS.evidence.kinds[about?.ending ?? 'txt']}, {sizeInWords(size)}
              </span>
              <span className="small soft mono digest" title={sha256}>
                {WORDS.evidence.digest} {sha256.slice(0, 16)}…
              </span>
              <EvidenceFile evidence={evidence} name={name} />
              {about !== null && <EvidenceAbout about={about} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
