import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PeriodSwitch, usePeriod } from '../../parts/period.tsx';
import { mayReadIdentities } from '../../parts/rights.ts';
import { Link, usePage } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { Cases } from './cases.tsx';
import { useFigure } from './figure.ts';
import { Figures } from './figures.tsx';
import { WORDS } from './words.ts';

/** What cases have in common, and what their traces lack; each figure leads to its cases. */
export default function Patterns() {
  usePage(WORDS.title);
  const me = useMe();
  return mayReadIdentities(me) ? <Review /> : <p className="page soft">{WORDS.onlyReaders}</p>;
}

function Review() {
  const { days, from } = usePeriod();
  const figure = useFigure();
  const found = useQuery({ queryKey: ['review', 'patterns', from], queryFn: () => call('review.patterns', { from }) });
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.isError) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  const view = found.data;
  return (
    <div className="page review">
      <div className="page-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p>{WORDS.lead}</p>
        </div>
        <Link to={`/coverage?days=${days}`} className="button">
          {WORDS.coverage}
        </Link>
      </div>
      <div className="filters">
        <PeriodSwitch />
      </div>
      {view.behind > 0 && <p className="note">{WORDS.behind(String(view.behind))}</p>}
      {figure !== null && <Cases key={JSON.stringify(figure)} figure={figure} view={view} />}
      {view.cases === 0 ? (
        <div className="empty">
          <h2>{WORDS.nothing}</h2>
          <p>{WORDS.nothingNext}</p>
        </div>
      ) : (
        <Figures view={view} />
      )}
    </div>
  );
}
