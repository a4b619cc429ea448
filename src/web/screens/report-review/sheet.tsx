import type { Ref } from 'react';
import type { PageOfView } from '../../../operations/engagement/views.ts';
import { useReview } from './context.ts';
import { PageSheet } from './page-sheet.tsx';
import { WordSheet } from './word-sheet.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly page: PageOfView;
  /** Something in it was pressed: which value, and which of its places. */
  readonly onChoose: (value: string, place: number) => void;
}

/** The document as it looks. It scrolls by itself, and takes the keys for that when it has the focus. */
export function Sheet({ ref, page, onChoose }: Props) {
  const { document } = useReview();
  return (
    // A region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={ref} className="sheet" tabIndex={0} role="region" aria-label={WORDS.sheet.label}>
      {page.kind === 'words' && <WordSheet html={page.html} onChoose={onChoose} />}
      {page.kind === 'pages' && (
        <PageSheet of="safe" count={page.count} stamp={`${document.version} ${document.values}`} onChoose={onChoose} />
      )}
      {page.kind === 'none' && <p className="soft">{page.says}</p>}
    </div>
  );
}
