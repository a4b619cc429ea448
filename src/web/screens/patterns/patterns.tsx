import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePeriod } from '../../parts/period.tsx';
import { ReviewPage } from '../../parts/review-page.tsx';
import { mayReadIdentities } from '../../parts/rights.ts';
import { usePage } from '../../parts/router.tsx';
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
    <ReviewPage words={WORDS} other={{ to: `/coverage?days=${days}`, name: WORDS.coverage }}>
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
    </ReviewPage>
  );
}
