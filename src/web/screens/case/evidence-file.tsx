import { useState } from 'react';
import { fetchEvidence } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { SaveButton } from '../../parts/save-button.tsx';
import { useCase } from './context.ts';
import { EvidencePicture } from './evidence-picture.tsx';
import { EvidenceText } from './evidence-text.tsx';
import { WORDS } from './words.ts';

/** Opens one file on the spot where that can be done, and saves it: nobody can verify a proof that they cannot read. */
export function EvidenceFile({ evidence, name }: { evidence: string; name: string }) {
  const { view } = useCase();
  const [isOpen, setOpen] = useState(false);
  const ending = view.evidence.find((file) => file.evidence === evidence)?.about?.ending ?? 'txt';
  const isPicture = ending === 'png' || ending === 'jpg';
  const isShown = isPicture || ending === 'txt';
  return (
    <>
      {isShown && (
        <Button tone="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? WORDS.evidence.hide : isPicture ? WORDS.evidence.show : WORDS.evidence.read}
          <span className="unseen">{WORDS.evidence.of(name)}</span>
        </Button>
      )}
      <Save evidence={evidence} name={name} />
      {isOpen && isPicture && <EvidencePicture evidence={evidence} name={name} />}
      {isOpen && ending === 'txt' && <EvidenceText evidence={evidence} name={name} />}
    </>
  );
}

function Save({ evidence, name }: { evidence: string; name: string }) {
  const { view } = useCase();
  return (
    <SaveButton fetch={() => fetchEvidence({ case: view.case, evidence })} saved={WORDS.evidence.saved}>
      {WORDS.evidence.save}
      <span className="unseen">{WORDS.evidence.of(name)}</span>
    </SaveButton>
  );
}
