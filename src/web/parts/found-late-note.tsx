import type { ReactNode } from 'react';

interface Found {
  readonly finding: string;
  readonly kind: string;
  readonly places: number;
  readonly confidence: number;
}

interface Words {
  readonly title: string;
  readonly lead: string;
  where(places: number, confidence: number): string;
}

/** What newer detectors found in something stored, each to be taken out or explained. Nothing goes without somebody deciding. */
export function FoundLateNote<T extends Found>(props: {
  readonly found: readonly T[];
  readonly words: Words;
  /** The buttons of one finding. */
  decide(found: T): ReactNode;
}) {
  const { found, words, decide } = props;
  if (found.length === 0) return null;
  return (
    <div className="note note-strong found-late">
      <h2 className="note-title">{words.title}</h2>
      <p>{words.lead}</p>
      <ul>
        {found.map((one) => (
          <li key={one.finding}>
            <span className="mono">{one.kind}</span>{' '}
            <span className="small soft">{words.where(one.places, one.confidence)}</span> {decide(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
