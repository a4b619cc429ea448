import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { contextOf, EngagementOnPage } from '../engagement/context.ts';
import { ReviewPage } from './page.tsx';
import { WORDS } from './words.ts';

/** Fetches a document with everything that was found in it, and the engagement that it belongs to. */
export default function ReportReview({ engagement, document: id }: { engagement: string; document: string }) {
  const whole = useQuery({
    queryKey: ['engagement', engagement],
    queryFn: () => call('engagement.show', { engagement }),
    refetchInterval: 60_000,
  });
  const found = useQuery({
    queryKey: ['review', engagement, id],
    queryFn: () => call('engagement.review', { engagement, document: id }),
    // how it looks and where things stand changes with its version and what is found in it, which the engagement tells
    staleTime: Infinity,
  });
  const document = whole.data?.documents.find((one) => one.document === id);
  const isOlder = document !== undefined && found.data !== undefined && isOther(document, found.data.document);
  const { refetch } = found;
  useEffect(() => {
    if (isOlder) void refetch();
  }, [isOlder, refetch]);

  usePage(document?.name ?? WORDS.title);
  const failed = whole.error ?? found.error;
  if (failed !== null && (whole.data === undefined || found.data === undefined))
    return <Failed error={failed} onAgain={() => void Promise.all([whole.refetch(), refetch()])} />;
  if (whole.data === undefined || found.data === undefined) return <Loading says={WORDS.loading} />;
  if (document === undefined) return <p className="page soft">{WORDS.notHere}</p>;
  return (
    <EngagementOnPage value={contextOf(whole.data)}>
      <ReviewPage document={document} review={found.data} />
    </EngagementOnPage>
  );
}

interface Compared {
  readonly version: string;
  readonly values: number;
}

function isOther(now: Compared, shown: Compared): boolean {
  return now.version !== shown.version || now.values !== shown.values;
}
