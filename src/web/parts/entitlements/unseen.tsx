import { WORDS } from './words.ts';

/** What decides as well and is in no export: where a picture of what may be done is an approximation. */
export function Unseen({ says }: { says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <div className="not-known small soft">
      <h3>{WORDS.unseen}</h3>
      <ul>
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
