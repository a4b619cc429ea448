import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../problem.ts';
import { useCase } from './context.ts';
import { WORDS } from './words.ts';

/** Opens one file on the spot: nobody can verify a proof that they cannot read. */
export function EvidenceText({ evidence, name }: { evidence: string; name: string }) {
  const { view } = useCase();
  const [isOpen, setOpen] = useState(false);
  const file = useQuery({
    queryKey: ['evidence', evidence],
    queryFn: () => call('case.readEvidence', { case: view.case, evidence }),
    enabled: isOpen,
  });
  return (
    <>
      <Button tone="quiet" aria-expanded={isOpen} busy={isOpen && file.isPending} onClick={() => setOpen(!isOpen)}>
        {isOpen ? WORDS.evidence.hide : WORDS.evidence.read}
        <span className="unseen">{WORDS.evidence.of(name)}</span>
      </Button>
      {isOpen && file.error instanceof Problem && <p className="refusal small">{file.error.message}</p>}
      {isOpen && file.data !== undefined && (
        // a text area can be scrolled and copied from the keyboard, however long the file is
        <textarea
          className="evidence-text small mono"
          readOnly
          rows={10}
          aria-label={WORDS.evidence.text(name)}
          value={file.data.content}
        />
      )}
    </>
  );
}
