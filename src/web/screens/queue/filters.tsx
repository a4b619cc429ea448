import type { RefObject } from 'react';
import { STAGES } from '../../../domain/case/words.ts';
import type { QueueView } from '../../../operations/views.ts';
import { FilterToggle } from '../../parts/filter-toggle.tsx';
import { SearchField } from '../../parts/search-field.tsx';
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
        <FilterToggle
          name={WORDS.open}
          count={open}
          isOn={filter.stage === null}
          onChoose={() => filter.chooseStage(null)}
        />
        {STAGES.map((stage) => (
          <FilterToggle
            key={stage}
            name={STAGE_NAMES[stage]}
            count={counts[stage] ?? 0}
            isOn={filter.stage === stage}
            onChoose={() => filter.chooseStage(stage)}
          />
        ))}
      </div>
      <SearchField
        words={filter.words}
        onSearch={filter.search}
        field={search}
        label={WORDS.search}
        hint={WORDS.searchHint}
      />
    </div>
  );
}
