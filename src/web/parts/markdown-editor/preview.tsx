import { useState, type ReactNode } from 'react';
import { Problem } from '../../problem.ts';
import { Button } from '../button.tsx';
import { Refusal } from '../refusal.tsx';
import { WORDS } from './words.ts';

/** The text as its reader will see it, drawn when somebody asks: never while they type. What is unsaved is saved first. */
export function Preview({
  unsaved,
  save,
  draw,
}: {
  readonly unsaved: boolean;
  /** Says whether it is saved now. */
  readonly save: () => Promise<boolean>;
  readonly draw: () => Promise<ReactNode>;
}) {
  const [drawn, setDrawn] = useState<ReactNode>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const show = async () => {
    setBusy(true);
    setProblem(null);
    try {
      if (unsaved && !(await save())) return;
      setDrawn(await draw());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="report-editor-preview" aria-label={WORDS.preview}>
      <div className="report-editor-bar">
        <Button busy={busy} onClick={() => void show()}>
          {unsaved ? WORDS.saveAndPreview : drawn === null ? WORDS.preview : WORDS.previewAgain}
        </Button>
        {drawn !== null && <Button onClick={() => setDrawn(null)}>{WORDS.closePreview}</Button>}
      </div>
      <Refusal problem={problem} />
      {drawn !== null && <div className="report-editor-page">{drawn}</div>}
    </section>
  );
}
