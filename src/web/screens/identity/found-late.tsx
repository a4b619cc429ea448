import { useIdentity } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** What newer detectors found here, each to be taken out or explained. Nothing goes without somebody deciding. */
export function FoundLate() {
  const { view } = useIdentity();
  if (view.foundLate.length === 0) return null;
  return (
    <div className="note note-strong found-late">
      <h2 className="note-title">{WORDS.foundLate.title}</h2>
      <p>{WORDS.foundLate.lead}</p>
      <ul>
        {view.foundLate.map(({ finding, kind, places, confidence }) => (
          <li key={finding}>
            <span className="mono">{kind}</span>{' '}
            <span className="small soft">{WORDS.foundLate.where(places, confidence)}</span>{' '}
            <VerbButton verb="redactFound" about={finding} label={WORDS.foundLate.takeOut} of={kind} tone="plain" />
            <VerbButton verb="declineFound" about={finding} label={WORDS.foundLate.decline} of={kind} />
          </li>
        ))}
      </ul>
    </div>
  );
}
