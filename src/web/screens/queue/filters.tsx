import { useEffect, useState, type RefObject } from 'react';
import { STAGES } from '../../../domain/case/words.ts';
import type { QueueView } from '../../../operations/views.ts';
import { STAGE_NAMES } from '../../parts/vocabulary.ts';
import { OPEN_STAGES } from './open-stages.ts';
import type { Filter } from './use-filter.ts';
import { WORDS } from './words.ts';

/** The stages with how many cases stand at each, and the search. */
export function Filters({
  filter,
  counts,
  search,
}: {
  filter: Filter;
  counts: QueueView['counts'];
  search: RefObject<HTMLInputElement | null>;
}) {
  const open = OPEN_STAGES.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0);
  return (
    <div className="filters">
      <div className="filter-stages" role="group" aria-label={WORDS.stages}>
        <StageButton
          name={WORDS.open}
          count={open}
          isOn={filter.stage === null}
          onChoose={() => filter.chooseStage(null)}
        />
        {STAGES.map((stage) => (
          <StageButton
            key={stage}
            name={STAGE_NAMES[stage]}
            count={counts[stage] ?? 0}
            isOn={filter.stage === stage}
            onChoose={() => filter.chooseStage(stage)}
          />
        ))}
      </div>
      <Search filter={filter} field={search} />
    </div>
  );
}

function StageButton({
  name,
  count,
  isOn,
  onChoose,
}: {
  name: string;
  count: number;
  isOn: boolean;
  onChoose: () => void;
}) {
  return (
    <button type="button" className="filter-stage" aria-pressed={isOn} onClick={onChoose}>
      {name} <span className="count">{count}</span>
    </button>
  );
}

/** Looks while somebody types, but only when they pause. */
function Search({ filter, field }: { filter: Filter; field: RefObject<HTMLInputElement | null> }) {
  const [words, setWords] = useState(filter.words);
  const [seen, setSeen] = useState(filter.words);
  if (seen !== filter.words) {
    // Changed from elsewhere: Back, or "show everything".
    setSeen(filter.words);
    if (words.trim() !== filter.words) setWords(filter.words);
  }
  useEffect(() => {
    if (words.trim() === filter.words) return;
    const timer = setTimeout(() => filter.search(words.trim()), 250);
    return () => clearTimeout(timer);
  }, [words, filter]);
  return (
    <div className="filter-search" role="search">
      <input
        ref={field}
        type="search"
        aria-label={WORDS.search}
        placeholder={WORDS.searchHint}
        value={words}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
