import { FoundLateNote } from '../../parts/found-late-note.tsx';
import { useIdentity } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** What newer detectors found in what was imported or said about this identity. */
export function FoundLate() {
  const { view } = useIdentity();
  return (
    <FoundLateNote
      found={view.foundLate}
      words={WORDS.foundLate}
      decide={({ finding, kind }) => (
        <>
          <VerbButton verb="redactFound" about={finding} label={WORDS.foundLate.takeOut} of={kind} tone="plain" />
          <VerbButton verb="declineFound" about={finding} label={WORDS.foundLate.decline} of={kind} />
        </>
      )}
    />
  );
}
