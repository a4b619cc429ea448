import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { EngagementPage } from './page.tsx';
import type { EngagementView } from '../../../operations/engagement/views.ts';
import { WORDS } from './words.ts';

/** Fetches the engagement and keeps it fresh while it is open. */
export default function EngagementScreen({ engagement }: { engagement: string }) {
  const found = useQuery({
    queryKey: ['engagement', engagement],
    queryFn: () => call('engagement.show', { engagement }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 3_000 : 60_000),
  });
  usePage(found.data?.name ?? WORDS.back);
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.data === undefined) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  return <EngagementPage view={found.data} />;
}

/** Whether the product is doing something by itself that the reader waits for. */
function isUnderWay(view: EngagementView | undefined): boolean {
  return view !== undefined && ['approved', 'begun', 'executed'].includes(view.disposal.state);
}
