import type { FoundView } from '../../../operations/engagement/views.ts';
import { FirstOnes } from '../../parts/first-ones.tsx';
import { useReview } from './context.ts';
import { WORDS } from './words.ts';

/** Where the chosen value stands: each place can be gone to. */
export function Places({ places }: { places: readonly FoundView[] }) {
  const { choose, place } = useReview();
  return (
    <div className="finding-places small">
      <p className="soft">{WORDS.placesLead(places.length)}</p>
      <FirstOnes of={places} name={WORDS.list}>
        {(first) => (
          <ol>
            {first.map((one, at) => (
              <li key={one.finding}>
                <button
                  type="button"
                  className="place-link"
                  aria-current={at === place}
                  onClick={() => choose(one.value, at)}
                >
                  {one.place === '' ? one.why : one.place}
                </button>
                <span className="soft">{reasonOf(one)}</span>
              </li>
            ))}
          </ol>
        )}
      </FirstOnes>
    </div>
  );
}

function reasonOf({ marked, place, why, confidence }: FoundView): string {
  if (marked) return WORDS.marked;
  return [...(place === '' ? [] : [why]), ...(confidence < UNSURE ? [WORDS.unsure] : [])].join(', ');
}

/** Below this a detector would rather be looked over the shoulder. */
const UNSURE = 0.6;
