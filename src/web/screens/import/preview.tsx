import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IMPORT_PARTS, type ImportPart } from '../../../domain/identity/words.ts';
import type { ImportView } from '../../../operations/inventory/views.ts';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Failed } from '../../parts/failed.tsx';
import { FilterToggle } from '../../parts/filter-toggle.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Decide } from './decide.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly staged: ImportView;
  readonly onApplied: (view: ImportView) => void;
  readonly onAway: () => void;
}

/** What applying would do, part by part; each part is fetched in pages. */
export function Preview({ staged, onApplied, onAway }: Props) {
  const [chosen, setChosen] = useState<ImportPart | null>(null);
  const first = usePart(staged.import, 'adds');
  const counts = first.data?.pages[0]?.counts;
  const part = chosen ?? IMPORT_PARTS.find((each) => counts !== undefined && counts[each] > 0) ?? 'adds';
  const shown = usePart(staged.import, part);
  if (first.isPending || shown.isPending) return <Loading says={WORDS.preview.loading} />;
  if (first.isError) return <Failed error={first.error} onAgain={() => void first.refetch()} />;
  if (shown.isError) return <Failed error={shown.error} onAgain={() => void shown.refetch()} />;
  const [view] = first.data.pages;
  if (view === undefined) return null;
  return (
    <>
      <Decide
        staged={staged}
        view={view}
        onApplied={onApplied}
        onAway={onAway}
        onStale={() => {
          void first.refetch();
          void shown.refetch();
        }}
      />
      <div className="filters">
        <div className="filter-stages" role="group" aria-label={WORDS.preview.parts}>
          {IMPORT_PARTS.map((each) => (
            <FilterToggle
              key={each}
              name={WORDS.preview.part[each]}
              count={view.counts[each]}
              isOn={part === each}
              onChoose={() => setChosen(each)}
            />
          ))}
        </div>
      </div>
      <p className="section-lead small soft">{WORDS.preview.leads[part]}</p>
      <PreviewRows part={part} pages={shown.data.pages} />
      {shown.hasNextPage && (
        <div className="form-end">
          <Button busy={shown.isFetchingNextPage} onClick={() => void shown.fetchNextPage()}>
            {WORDS.preview.more}
          </Button>
        </div>
      )}
    </>
  );
}

function usePart(imported: string, part: ImportPart) {
  return useInfiniteQuery({
    queryKey: ['preview', imported, part],
    queryFn: ({ pageParam }) =>
      call('inventory.preview', {
        import: imported,
        part,
        limit: AT_ONCE,
        ...(pageParam !== null && { after: pageParam }),
      }),
    initialPageParam: ((): string | null => null)(),
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
}

const AT_ONCE = 50;
