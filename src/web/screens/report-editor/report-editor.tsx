import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { WORDS } from './words.ts';

const Written = lazy(() => import('./written.tsx'));

/** Fetches the report once: what was typed must not be replaced by what is fetched again. */
export default function ReportEditor({
  engagement,
  document,
}: {
  readonly engagement: string;
  readonly document: string;
}) {
  const source = useQuery({
    queryKey: ['engagement-source', engagement, document],
    queryFn: () => call('engagement.source', { engagement, document }),
    staleTime: Infinity,
    gcTime: 0,
  });
  usePage(WORDS.title(source.data?.name ?? WORDS.report));
  if (source.isPending) return <Loading says={WORDS.loading} />;
  if (source.data === undefined) return <Failed error={source.error} onAgain={() => void source.refetch()} />;
  return <Written engagement={engagement} source={source.data} />;
}
