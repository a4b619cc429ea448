import { WORDS } from './words.ts';

/** What a copy will not have, since it cannot be made safe. */
export function Dropped({ dropped }: { dropped: readonly string[] }) {
  if (dropped.length === 0) return null;
  return (
    <details className="review-dropped small">
      <summary>{WORDS.dropped}</summary>
      <ul className="in-words">
        {dropped.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </details>
  );
}
