import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { call } from '../../api.ts';
import { DocumentWords } from '../../parts/document-words.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useSettled } from '../../parts/settled.ts';
import { useEngagement } from '../engagement/context.ts';
import { useReview } from './context.ts';
import { PageSheet } from './page-sheet.tsx';
import { WORDS } from './words.ts';

/** What the customer will see as it is decided now, beside the document and scrolled with it. */
export function Preview({ beside }: { beside: RefObject<HTMLDivElement | null> }) {
  const { view } = useEngagement();
  const { document, items, decided } = useReview();
  const root = useRef<HTMLDivElement>(null);
  const stamp = useSettled(
    [
      document.version,
      document.rendition?.rendition,
      ...items.map(({ value }) => `${value.value}${value.disposition ?? ''}`),
    ].join(' '),
    SETTLED_MS,
  );
  const seen = useQuery({
    queryKey: ['preview', view.engagement, document.document, stamp],
    queryFn: () => call('engagement.preview', { engagement: view.engagement, document: document.document }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  useScrolledWith(root, beside);
  return (
    // A region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={root} className="sheet sheet-customer" tabIndex={0} role="region" aria-label={WORDS.preview.label}>
      <p className="sheet-title">
        <strong>{WORDS.preview.title}</strong>
      </p>
      {decided < items.length && <p className="small soft">{WORDS.preview.undecided}</p>}
      {seen.isFetching && <Loading says={WORDS.preview.loading} />}
      {seen.isError && <Failed error={seen.error} onAgain={() => void seen.refetch()} />}
      {seen.data?.kind === 'words' && <DocumentWords html={seen.data.html} />}
      {seen.data?.kind === 'pages' && <PageSheet of="customer" count={seen.data.count} stamp={stamp} onChoose={null} />}
      {seen.data?.kind === 'none' && <p className="soft">{seen.data.says}</p>}
    </div>
  );
}

/** Somebody who decides quickly is not shown each state between. */
const SETTLED_MS = 700;

/** Scrolls it as far as the other is scrolled. */
function useScrolledWith(own: RefObject<HTMLElement | null>, other: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const leading = other.current;
    const follow = () => {
      if (own.current === null || leading === null) return;
      const way = leading.scrollHeight - leading.clientHeight;
      const share = way <= 0 ? 0 : leading.scrollTop / way;
      own.current.scrollTop = share * (own.current.scrollHeight - own.current.clientHeight);
    };
    leading?.addEventListener('scroll', follow, { passive: true });
    return () => leading?.removeEventListener('scroll', follow);
  }, [own, other]);
}
