import { useState } from 'react';
import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { fetchRelease } from '../../../api.ts';
import { announce } from '../../../parts/announce.tsx';
import { Button } from '../../../parts/button.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { Problem } from '../../../problem.ts';
import { useEngagement } from '../context.ts';
import { WORDS } from './words.ts';

/** The released copies, each in its form. */
export function Downloads({ document }: { document: DocumentView }) {
  return (
    <div className="verbs">
      {(document.rendition?.forms ?? []).map((form) => (
        <Download key={form} document={document} form={form} />
      ))}
    </div>
  );
}

function Download({ document: { document, name }, form }: { document: DocumentView; form: string }) {
  const { view } = useEngagement();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const file = await fetchRelease({ engagement: view.engagement, document, form });
      saveFile(file.name, file.bytes);
      announce(WORDS.saved(file.name));
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
        {WORDS.download(form)}
        <span className="unseen">{WORDS.of(name ?? WORDS.gone)}</span>
      </Button>
      {problem !== null && <p className="refusal small">{problem.message}</p>}
    </>
  );
}
