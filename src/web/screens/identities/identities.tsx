import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useNow } from '../../parts/now.ts';
import { mayImport, mayReadIdentities } from '../../parts/rights.ts';
import { go, Link, usePage } from '../../parts/router.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { stepFocus } from '../../parts/step-focus.ts';
import { useMe } from '../../session.ts';
import { NoMatch, NothingYet } from './empty.tsx';
import { Filters } from './filters.tsx';
import { Row } from './row.tsx';
import { useListFilter, type Asked } from './use-list-filter.ts';
import { WORDS } from './words.ts';

/** Everything that can sign in without being a person. Only the pages that are looked at are fetched. */
export default function Identities() {
  usePage(WORDS.title);
  const me = useMe();
  return mayReadIdentities(me) ? <List canImport={mayImport(me)} /> : <p className="page soft">{WORDS.onlyReaders}</p>;
}

function List({ canImport }: { canImport: boolean }) {
  const now = useNow();
  const filter = useListFilter();
  const list = useRef<HTMLOListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const found = useFound(filter.asked);
  useShortcuts([
    { key: 'j', says: WORDS.keys.down, run: () => stepFocus(list.current, '.queue-link', 1) },
    { key: 'k', says: WORDS.keys.up, run: () => stepFocus(list.current, '.queue-link', -1) },
    { key: '/', says: WORDS.keys.search, run: () => search.current?.focus() },
    ...(canImport ? [{ key: WORDS.importKey, says: WORDS.keys.import, run: () => go('/import') }] : []),
  ]);
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;

  const rows = found.data.pages.flatMap((page) => page.identities);
  const first = found.data.pages[0];
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
        {canImport && (
          <Link to="/import" className="button">
            {WORDS.import} <kbd aria-hidden="true">{WORDS.importKey}</kbd>
          </Link>
        )}
      </div>
      {first !== undefined && (rows.length > 0 || filter.isFiltered) && (
        <Filters filter={filter} view={first} search={search} />
      )}
      <p className="unseen" role="status">
        {WORDS.results(rows.length, found.hasNextPage)}
      </p>
      {rows.length > 0 && (
        <ol ref={list} className={found.isPlaceholderData ? 'queue-rows rows-old' : 'queue-rows'}>
          {rows.map((row) => (
            <Row key={row.identity} row={row} now={now} />
          ))}
        </ol>
      )}
      {rows.length === 0 && (filter.isFiltered ? <NoMatch onClear={filter.clear} /> : <NothingYet />)}
      {found.hasNextPage && (
        <div className="form-end">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {WORDS.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function useFound({ filters, source, words, sort }: Asked) {
  return useInfiniteQuery({
    queryKey: ['identities', 'list', filters, source, words, sort],
    queryFn: ({ pageParam }) =>
      call('identity.list', {
        sort,
        limit: AT_ONCE,
        ...(filters.length > 0 && { filters }),
        ...(source !== '' && { source }),
        ...(words !== '' && { words }),
        ...(pageParam !== null && { after: pageParam }),
      }),
    initialPageParam: ((): string | null => null)(),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

const AT_ONCE = 50;
