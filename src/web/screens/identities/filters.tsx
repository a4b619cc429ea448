import { useId, type RefObject } from 'react';
import { IDENTITY_FILTERS, IDENTITY_SORTS } from '../../../domain/identity/words.ts';
import type { IdentityListView } from '../../../operations/identity/views.ts';
import { FilterToggle } from '../../parts/filter-toggle.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { SOURCE_NAMES } from '../../parts/vocabulary.ts';
import type { ListFilter } from './use-list-filter.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly filter: ListFilter;
  readonly view: Pick<IdentityListView, 'counts' | 'sources'>;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** The filters with how many fall under each, the words, the source and the order. */
export function Filters({ filter, view, search }: Props) {
  const { asked, change, toggle } = filter;
  return (
    <div className="filters">
      <div className="filter-stages" role="group" aria-label={WORDS.filters}>
        <FilterToggle
          name={WORDS.all}
          count={view.counts.all}
          isOn={asked.filters.length === 0}
          onChoose={() => change({ filters: [] })}
        />
        {IDENTITY_FILTERS.map((each) => (
          <FilterToggle
            key={each}
            name={WORDS.filter[each]}
            count={view.counts[each]}
            isOn={asked.filters.includes(each)}
            onChoose={() => toggle(each)}
          />
        ))}
      </div>
      <div className="filter-line">
        <SearchField
          words={asked.words}
          onSearch={(words) => change({ words })}
          field={search}
          label={WORDS.search}
          hint={WORDS.searchHint}
        />
        {view.sources.length > 0 && (
          <Choose
            label={WORDS.source}
            value={asked.source}
            options={[
              { value: '', label: WORDS.everySource },
              ...view.sources.map(({ source, kind, name }) => ({
                value: source,
                label: `${name} (${SOURCE_NAMES[kind]})`,
              })),
            ]}
            onChoose={(source) => change({ source })}
          />
        )}
        <Choose
          label={WORDS.sort}
          value={asked.sort}
          options={IDENTITY_SORTS.map((value) => ({ value, label: WORDS.sorts[value] }))}
          onChoose={(value) => change({ sort: IDENTITY_SORTS.find((each) => each === value) ?? 'name' })}
        />
      </div>
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Choose({ label, value, options, onChoose }: ChooseProps) {
  const id = useId();
  return (
    <div className="filter-choice">
      <label htmlFor={id} className="small soft">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
