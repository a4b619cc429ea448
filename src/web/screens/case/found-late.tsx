import { FoundLateNote } from '../../parts/found-late-note.tsx';
import { useCase } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** What newer detectors found in this case. */
export function FoundLate() {
  const { view } = useCase();
  return (
    <FoundLateNote
      found={view.foundLate}
      words={WORDS.foundLate}
      decide={({ finding, kind }) => (
        <>
          <VerbButton verb="redactFound" about={finding} of={kind} tone="plain" />
          <VerbButton verb="declineFound" about={finding} of={kind} />
        </>
      )}
    />
  );
}
