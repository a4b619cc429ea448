import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useNow } from '../../parts/now.ts';
import { usePage } from '../../parts/router.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { stepFocus } from '../../parts/step-focus.ts';
import { NoMatch, NothingYet } from './empty.tsx';
import { FoundLate } from './found-late.tsx';
import { Filters } from './filters.tsx';
import { groupsOf } from './groups.ts';
import { OPEN_STAGES } from './open-stages.ts';
import { Row } from './row.tsx';
import { useFilter } from './use-filter.ts';
import { WORDS } from './words.ts';

/** Everything that is owed to somebody, worked from the keyboard. */
export function Queue() {
  usePage(WORDS.title);
  const now = useNow();
  const filter = useFilter();
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const queue = useInfiniteQuery({
    queryKey: ['queue', filter.stage, filter.words],
    queryFn: ({ pageParam }) =>
      call('case.queue', {
        stages: filter.stage === null ? OPEN_STAGES : [filter.stage],
        ...(filter.words !== '' && { words: filter.words }),
        ...(pageParam !== null && { after: pageParam }),
      }),
    initialPageParam: ((): string | null => null)(),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  useShortcuts([
    { key: 'j', says: WORDS.keys.down, run: () => stepFocus(list.current, '.queue-link', 1) },
    { key: 'k', says: WORDS.keys.up, run: () => stepFocus(list.current, '.queue-link', -1) },
    { key: '/', says: WORDS.keys.search, run: () => search.current?.focus() },
  ]);
  if (queue.isPending) return <Loading says={WORDS.loading} />;
  if (queue.isError) return <Failed error={queue.error} onAgain={() => void queue.refetch()} />;

  const rows = queue.data.pages.flatMap((page) => page.rows);
  const isFiltered = filter.stage !== null || filter.words !== '';
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
      </div>
      <FoundLate />
      <Filters filter={filter} counts={queue.data.pages[0]?.counts ?? {}} search={search} />
      <p className="unseen" role="status">
        {isFiltered && WORDS.results(rows.length, queue.hasNextPage)}
      </p>
      <div ref={list}>
        {groupsOf(rows, now).map((group, index) => (
          <section key={`${group.state}-${group.rows[0]?.case ?? ''}`} className="queue-group">
            <h2 className={`queue-group-name group-${group.state}`}>{WORDS.groups[group.state]}</h2>
            <ol className="queue-rows">
              {group.rows.map((row, place) => (
                <Row key={row.case} row={row} now={now} isNext={!isFiltered && index === 0 && place === 0} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {rows.length === 0 && (isFiltered ? <NoMatch onClear={filter.clear} /> : <NothingYet />)}
      {queue.hasNextPage && (
        <div className="form-end">
          <Button busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
            {WORDS.more}
          </Button>
        </div>
      )}
    </div>
  );
}
