import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../../operations/views.ts';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { CasePage } from './page.tsx';
import { WORDS } from './words.ts';

/** Fetches the case and keeps it fresh while it is open. */
export function CaseScreen({ number }: { number: string }) {
  const found = useQuery({
    queryKey: ['case', number],
    queryFn: () => call('case.show', { case: number }),
    refetchInterval: ({ state }) => (isOnItsWay(state.data) ? 3_000 : 30_000),
  });
  usePage(found.data === undefined ? number : `${found.data.number} ${found.data.title}`);
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.data === undefined) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  return <CasePage view={found.data} asked={number} />;
}

/** A mail takes a second or two: whoever signed the outcome sees it arrive. */
function isOnItsWay(view: CaseView | undefined): boolean {
  return view?.submissions.some(({ telling, reach }) => telling === 'written' && reach === 'mail') === true;
}
