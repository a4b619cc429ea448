import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { EngagementPage } from './page.tsx';
import { WORDS } from './words.ts';

/** Fetches the engagement and keeps it fresh while it is open. */
export default function EngagementScreen({ engagement }: { engagement: string }) {
  const found = useQuery({
    queryKey: ['engagement', engagement],
    queryFn: () => call('engagement.show', { engagement }),
    refetchInterval: 60_000,
  });
  usePage(found.data?.name ?? WORDS.back);
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.data === undefined) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  return <EngagementPage view={found.data} />;
}
