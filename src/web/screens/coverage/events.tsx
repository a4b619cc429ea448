import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { usePeriod } from '../../parts/period.tsx';
import { Link } from '../../parts/router.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { WORDS } from './words.ts';

/** The events that are evidence for one control, case by case; the numbers are those of the case's trace. */
export function Events({ control }: { control: string }) {
  const { from } = usePeriod();
  const found = useInfiniteQuery({
    queryKey: ['review', 'evidence', from, control],
    queryFn: ({ pageParam }) =>
      call('review.evidence', { from, control, ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: ((): number | null => null)(),
    getNextPageParam: ({ next }) => next,
  });
  if (found.isPending) return <Loading says={WORDS.finding} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className="small soft">{WORDS.noEvents}</p>;
  return (
    <div className="control-events">
      {rows.map(({ case: id, number, title, events }) => (
        <div key={id}>
          <p>
            <Link to={`/cases/${number}`}>
              <span className="mono number">{number}</span> <SafeWords text={title} />
            </Link>
          </p>
          <ul className="small">
            {events.map(({ seq, type, at }) => (
              <li key={seq}>
                <span className="mono soft">#{seq}</span> {WORDS.type(type)}, <Moment at={at} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {WORDS.more}
        </Button>
      )}
    </div>
  );
}
