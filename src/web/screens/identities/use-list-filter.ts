import {
  IDENTITY_FILTERS,
  IDENTITY_SORTS,
  type IdentityFilter,
  type IdentitySort,
} from '../../../domain/identity/words.ts';
import { go, usePlace } from '../../parts/router.tsx';

/** What is looked for. All filters hold at once. */
export interface Asked {
  readonly filters: readonly IdentityFilter[];
  /** The id of a source; empty for every source. */
  readonly source: string;
  readonly words: string;
  readonly sort: IdentitySort;
}

export interface ListFilter {
  readonly asked: Asked;
  readonly isFiltered: boolean;
  readonly change: (to: Partial<Asked>) => void;
  readonly toggle: (filter: IdentityFilter) => void;
  readonly clear: () => void;
}

/** What is looked for stands in the address, so that Back, a reload and a link come to the same list. */
export function useListFilter(): ListFilter {
  const { query } = usePlace();
  const asked = askedIn(query);
  const change = (to: Partial<Asked>) => go(placeOf({ ...asked, ...to }), 'replace');
  return {
    asked,
    isFiltered: asked.filters.length > 0 || asked.source !== '' || asked.words !== '',
    change,
    toggle: (filter) =>
      change({
        filters: asked.filters.includes(filter)
          ? asked.filters.filter((other) => other !== filter)
          : [...asked.filters, filter],
      }),
    clear: () => change({ filters: [], source: '', words: '' }),
  };
}

/** The place of the list that shows just this. */
export function placeOf({ filters = [], source = '', words = '', sort = 'name' }: Partial<Asked>): string {
  const query = new URLSearchParams();
  for (const filter of IDENTITY_FILTERS) if (filters.includes(filter)) query.append('filter', filter);
  if (source !== '') query.set('source', source);
  if (words !== '') query.set('words', words);
  if (sort !== 'name') query.set('sort', sort);
  return query.size === 0 ? '/identities' : `/identities?${query}`;
}

/** Reads an address; words that are not ours are left out. */
export function askedIn(query: URLSearchParams): Asked {
  const filters = new Set(query.getAll('filter'));
  return {
    filters: IDENTITY_FILTERS.filter((each) => filters.has(each)),
    source: query.get('source') ?? '',
    words: query.get('words') ?? '',
    sort: IDENTITY_SORTS.find((each) => each === query.get('sort')) ?? 'name',
  };
}
