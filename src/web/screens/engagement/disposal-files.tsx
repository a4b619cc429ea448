import { useState } from 'react';
import { fetchDisposalRecord, fetchEngagementPack } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Problem } from '../../problem.ts';
import { useEngagement } from './context.ts';
import { WORDS } from './disposal-words.ts';

type Fetch = () => Promise<{ readonly name: string; readonly bytes: Blob }>;

/** What can be taken away and checked elsewhere: the record, and the pack with its proofs. */
export function DisposalFiles({ isDisposed }: { isDisposed: boolean }) {
  const { engagement } = useEngagement().view;
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const files: readonly (readonly [string, Fetch])[] = [
    ...(isDisposed
      ? [
          [WORDS.asPdf, () => fetchDisposalRecord({ engagement, form: 'pdf' })] as const,
          [WORDS.asJson, () => fetchDisposalRecord({ engagement, form: 'json' })] as const,
        ]
      : []),
    [WORDS.pack, () => fetchEngagementPack({ engagement })],
  ];
  const save = async (label: string, fetched: Fetch) => {
    setBusy(label);
    setProblem(null);
    try {
      const { name, bytes } = await fetched();
      saveFile(name, bytes);
      announce(WORDS.saved(name));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {isDisposed && <h3>{WORDS.record}</h3>}
      <div className="verbs">
        {files.map(([label, fetched]) => (
          <Button key={label} tone="quiet" busy={busy === label} onClick={() => void save(label, fetched)}>
            {label}
          </Button>
        ))}
      </div>
      {problem !== null && <p className="refusal small">{problem.message}</p>}
    </>
  );
}
