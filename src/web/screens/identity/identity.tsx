import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { usePage } from '../../parts/router.tsx';
import { IdentityPage } from './page.tsx';
import { WORDS } from './words.ts';

/** Fetches the identity and keeps it fresh while it is open. */
export default function IdentityScreen({ identity }: { identity: string }) {
  const found = useQuery({
    queryKey: ['identity', identity],
    queryFn: () => call('identity.show', { identity }),
    refetchInterval: 60_000,
  });
  usePage(found.data?.name ?? WORDS.back);
  if (found.isPending) return <Loading says={WORDS.loading} />;
  if (found.data === undefined) return <Failed error={found.error} onAgain={() => void found.refetch()} />;
  return <IdentityPage view={found.data} />;
}
