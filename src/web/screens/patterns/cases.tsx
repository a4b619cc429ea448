import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { PatternsView, ReviewCaseView } from '../../../operations/review/views.ts';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { usePeriod } from '../../parts/period.tsx';
import { Link } from '../../parts/router.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { STAGE_NAMES } from '../../parts/vocabulary.ts';
import { AskFor } from './ask-for.tsx';
import { causeName } from './cause-name.ts';
import type { Figure } from './figure.ts';
import { WORDS } from './words.ts';

/** The cases behind one figure, each with what its trace lacks. */
export function Cases({ figure, view }: { figure: Figure; view: PatternsView }) {
  const { days, from } = usePeriod();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const found = useInfiniteQuery({
    queryKey: ['review', 'cases', from, figure],
    queryFn: ({ pageParam }) =>
      call('review.cases', { from, ...figure, ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: ((): number | null => null)(),
    getNextPageParam: ({ next }) => next,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="section review-cases" aria-labelledby="behind">
      <header className="section-head">
        <h2 id="behind" ref={heading} tabIndex={-1}>
          {WORDS.behindFigure}: {nameOfFigure(figure, view)}
        </h2>
        <div className="section-verbs">
          <Link to={`/patterns?days=${days}`}>{WORDS.all}</Link>
        </div>
      </header>
      {found.isPending && <Loading says={WORDS.finding} />}
      {found.isError && <Failed error={found.error} onAgain={() => void found.refetch()} />}
      {found.isSuccess && rows.length === 0 && <p className="soft">{WORDS.none}</p>}
      {rows.length > 0 && (
        <ol className="rows">
          {rows.map((row) => (
            <Case key={row.case} row={row} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <div className="form-end">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {WORDS.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function Case({ row }: { row: ReviewCaseView }) {
  const { number, title, stage, openedAt, cause, gaps, failures } = row;
  const isClosed = stage === 'closed' || stage === 'merged';
  return (
    <li className="row-block">
      <p>
        <Link to={`/cases/${number}`}>
          <span className="mono number">{number}</span> <SafeWords text={title} />
        </Link>
      </p>
      <p className="small soft">
        {STAGE_NAMES[stage]}, {causeName(cause)}, {WORDS.opened} <Moment at={openedAt} style="day" />
      </p>
      {failures.map(({ says, seq, at }) => (
        <p key={seq} className="small">
          {says} <span className="mono soft">#{seq}</span>, <Moment at={at} style="day" />
        </p>
      ))}
      {gaps.length === 0 && failures.length === 0 && <p className="small soft">{WORDS.lacksNothing}</p>}
      {gaps.length > 0 && (
        <ul className="review-gaps">
          {gaps.map((gap) => (
            <li key={`${gap.gap} ${gap.about}`}>
              <span>{gap.says}</span> {!isClosed && <AskFor number={number} gap={gap} />}
            </li>
          ))}
        </ul>
      )}
      {gaps.length > 0 && isClosed && <p className="small soft">{WORDS.closed}</p>}
    </li>
  );
}

/** What the cases have in common, in the words of the page. */
function nameOfFigure(figure: Figure, { identities, failures, gaps }: PatternsView): string {
  const { cause, identity, team, failure, gap } = figure;
  return [
    ...(identity === undefined ? [] : [identities.find((one) => one.identity === identity)?.name ?? identity]),
    ...(figure.withoutIdentity === true ? [WORDS.withoutIdentity] : []),
    ...(team === undefined ? [] : [team]),
    ...(figure.withoutTeam === true ? [WORDS.noTeam] : []),
    ...(cause === undefined ? [] : [causeName(cause)]),
    ...(figure.recurrence === true ? [WORDS.recurrences] : []),
    ...(failure === undefined ? [] : [failures.find((one) => one.failure === failure)?.says ?? failure]),
    ...(gap === undefined ? [] : [gaps.find((one) => one.gap === gap)?.says ?? gap]),
  ].join(', ');
}
