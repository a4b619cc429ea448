import type { CaseView } from '../../../operations/views.ts';
import { Chip } from '../../parts/safe-words.tsx';
import { WORDS } from './words.ts';

type About = NonNullable<CaseView['evidence'][number]['about']>;

/** What was hidden in a file and where, what its copy does not have, and that somebody else looked at the copy. */
export function EvidenceAbout({ about }: { about: About }) {
  const { hidden, count, dropped, proof } = about;
  const says = WORDS.evidence;
  return (
    <details className="evidence-about small">
      <summary>
        {[says.places(count), ...(proof === null ? [] : [count === 0 ? says.provedEmpty : says.proved])].join(' ')}
      </summary>
      {hidden.length > 0 && (
        <ul>
          {hidden.map(({ placeholder, place }, i) => (
            // places never change under their index: a new copy is a new list
            <li key={i}>
              <Chip placeholder={placeholder} /> {place}
            </li>
          ))}
          {count > hidden.length && <li className="soft">{says.morePlaces(count - hidden.length)}</li>}
        </ul>
      )}
      {dropped.length > 0 && <p>{says.dropped(dropped)}</p>}
      {proof !== null && <p className="soft">{says.looked(proof.texts, proof.bytes)}</p>}
    </details>
  );
}
