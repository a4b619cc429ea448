import { useRef, useState } from 'react';
import type { PersonLineView } from '../../../operations/views.ts';
import { FilterToggle } from '../../parts/filter-toggle.tsx';
import { FirstOnes } from '../../parts/first-ones.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { findPeople } from './find-people.ts';
import type { Standing } from './find-people.ts';
import { Person } from './person.tsx';
import { WORDS } from './words.ts';

const STANDINGS: readonly Standing[] = ['all', 'active', 'invited', 'disabled'];

/** Everybody, to be looked through: a firm has hundreds. */
export function PeopleList({ people, me }: { people: readonly PersonLineView[]; me: string }) {
  const [words, setWords] = useState('');
  const [standing, setStanding] = useState<Standing>('all');
  const search = useRef<HTMLInputElement>(null);
  useShortcuts([{ key: '/', says: WORDS.search, run: () => search.current?.focus() }]);
  const found = findPeople(people, words, standing);
  return (
    <div>
      <div className="filters">
        <div className="filter-stages" role="group" aria-label={WORDS.standings}>
          {STANDINGS.map((one) => (
            <FilterToggle
              key={one}
              name={WORDS.standing[one]}
              count={findPeople(people, '', one).length}
              isOn={standing === one}
              onChoose={() => setStanding(one)}
            />
          ))}
        </div>
        <div className="filter-line">
          <SearchField words={words} onSearch={setWords} field={search} label={WORDS.search} hint={WORDS.searchHint} />
        </div>
      </div>
      <p className="unseen" role="status">
        {WORDS.found(found.length)}
      </p>
      {found.length === 0 && <p className="soft">{WORDS.nobodyFound}</p>}
      <FirstOnes key={`${standing} ${words}`} of={found} name={WORDS.title}>
        {(first) => (
          <ul className="rows">
            {first.map((person) => (
              <Person key={person.person} person={person} isMe={person.person === me} />
            ))}
          </ul>
        )}
      </FirstOnes>
    </div>
  );
}
