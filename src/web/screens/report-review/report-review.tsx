import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { WORDS } from './words.ts';

/** Fetches a document with everything that was found in it. */
export default function ReportReview({ engagement, document }: { engagement: string; document: string }) {
  const found = useQuery({
    queryKey: ['review', engagement, document],
    queryFn: () => call('engagement.review', { engagement, document }),
    staleTime: Infinity,
  });
  usePage(found.data?.document.name ?? WORDS.title);
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.data === undefined) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  return <h1>{found.data.document.name}</h1>;
}
