import { useState } from 'react';
import type { ReactNode } from 'react';
import { Problem } from '../problem.ts';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import { saveFile } from './save-file.ts';

/** Fetches a file and has the browser save it; where it is refused, the sentence stands beside the button. */
export function SaveButton({
  fetch,
  saved,
  children,
}: {
  fetch: () => Promise<{ readonly name: string; readonly bytes: Blob }>;
  /** What is said when the file of this name is there. */
  saved: (name: string) => string;
  children: ReactNode;
}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const file = await fetch();
      saveFile(file.name, file.bytes);
      announce(saved(file.name));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button tone="quiet" busy={busy} onClick={() => void save()}>
        {children}
      </Button>
      {problem !== null && <p className="refusal small">{problem.message}</p>}
    </>
  );
}
