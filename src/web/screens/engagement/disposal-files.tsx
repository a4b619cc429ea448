import { fetchDisposalRecord, fetchEngagementPack } from '../../api.ts';
import { SaveButton } from '../../parts/save-button.tsx';
import { useEngagement } from './context.ts';
import { WORDS } from './disposal-words.ts';

type Fetch = () => Promise<{ readonly name: string; readonly bytes: Blob }>;

/** What can be taken away and checked elsewhere: the record, and the pack with its proofs. */
export function DisposalFiles({ isDisposed }: { isDisposed: boolean }) {
  const { engagement } = useEngagement().view;
  const files: readonly (readonly [string, Fetch])[] = [
    ...(isDisposed
      ? [
          [WORDS.asPdf, () => fetchDisposalRecord({ engagement, form: 'pdf' })] as const,
          [WORDS.asJson, () => fetchDisposalRecord({ engagement, form: 'json' })] as const,
        ]
      : []),
    [WORDS.pack, () => fetchEngagementPack({ engagement })],
  ];
  return (
    <>
      {isDisposed && <h3>{WORDS.record}</h3>}
      <div className="verbs">
        {files.map(([label, fetched]) => (
          <SaveButton key={label} fetch={fetched} saved={WORDS.saved}>
            {label}
          </SaveButton>
        ))}
      </div>
    </>
  );
}
