import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Section } from '../../../parts/section.tsx';
import { useEngagement } from '../context.ts';
import { Opener } from '../verb-dialog.tsx';
import { NewShare } from './new-share.tsx';
import { Share } from './share.tsx';
import { WORDS } from './words.ts';

/** With whom released reports are shared, and what was done with each share. */
export function Shares() {
  const { view, may } = useEngagement();
  const released = view.documents.filter(({ rendition }) => rendition !== null && rendition.releasedAt !== null);
  const isEmpty = view.shares.length === 0;
  const found = useQuery({
    queryKey: ['shares', view.engagement, view.shares],
    queryFn: () => call('engagement.shareLog', { engagement: view.engagement }),
    enabled: !isEmpty,
    refetchInterval: 60_000,
  });
  if (isEmpty && released.length === 0) return null;
  return (
    <Section
      title={WORDS.title}
      lead={WORDS.lead}
      verbs={
        may('share') &&
        released.length > 0 && (
          <Opener label={WORDS.open} tone="plain">
            {(leave) => <NewShare documents={released} leave={leave} />}
          </Opener>
        )
      }
    >
      {isEmpty && <p className="small">{WORDS.none}</p>}
      {!isEmpty && found.isPending && <Loading says={WORDS.loading} />}
      {!isEmpty && found.isError && <Failed error={found.error} onAgain={() => void found.refetch()} />}
      <ul className="shares">
        {(found.data?.shares ?? []).map((share) => (
          <Share key={share.share} share={share} />
        ))}
      </ul>
    </Section>
  );
}
