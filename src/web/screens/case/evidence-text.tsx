import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Loading } from '../../parts/loading.tsx';
import { Problem } from '../../problem.ts';
import { useCase } from './context.ts';
import { WORDS } from './words.ts';

/** The text of one file. */
export function EvidenceText({ evidence, name }: { evidence: string; name: string }) {
  const { view } = useCase();
  const sha256 = view.evidence.find((file) => file.evidence === evidence)?.sha256;
  const file = useQuery({
    // what was taken out later is not shown from what was read before
    queryKey: ['evidence', evidence, sha256],
    queryFn: () => call('case.readEvidence', { case: view.case, evidence }),
  });
  if (file.error instanceof Problem) return <p className="refusal small">{file.error.message}</p>;
  if (file.data === undefined) return <Loading />;
  return (
    // a text area can be scrolled and copied from the keyboard, however long the file is
    <textarea
      className="evidence-text small mono"
      readOnly
      rows={10}
      aria-label={WORDS.evidence.text(name)}
      value={file.data.content ?? ''}
    />
  );
}
