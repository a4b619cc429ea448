import { useRef, useState } from 'react';
import type { DocumentView, ReviewView } from '../../../operations/engagement/views.ts';
import { go } from '../../parts/router.tsx';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { useEngagement } from '../engagement/context.ts';
import { ReviewOnPage } from './context.ts';
import { Copies } from './copies.tsx';
import { Dropped } from './dropped.tsx';
import { ReviewHead } from './head.tsx';
import { decisionKeys, stepKeys } from './keys.ts';
import { FindingList } from './list.tsx';
import { MarkByHand } from './mark.tsx';
import { PartSwitch, type Part } from './part-switch.tsx';
import { Preview } from './preview.tsx';
import { Progress } from './progress.tsx';
import { selectedWithin } from './selected-words.ts';
import { Sheet } from './sheet.tsx';
import { useReviewState } from './use-review.ts';
import { WORDS } from './words.ts';

/** A document as it looks on the left, what was found in it on the right, and between them what becomes of it. */
export function ReviewPage({ document: own, review }: { document: DocumentView; review: ReviewView }) {
  const { view, may } = useEngagement();
  const state = useReviewState(own, review.findings);
  const [part, setPart] = useState<Part>('findings');
  const [marking, setMarking] = useState<string | null>(null);
  const [isPreviewing, setPreviewing] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const mark = () => setMarking(selectedWithin(sheet.current));
  useShortcuts([
    ...stepKeys(state, focusItem),
    ...decisionKeys(state),
    ...(may('mark-finding') ? [{ key: 'm', says: WORDS.keys.mark, run: mark }] : []),
    { key: 'p', says: WORDS.keys.preview, run: () => setPreviewing(!isPreviewing) },
    { key: 'b', says: WORDS.keys.back, run: () => go(`/engagements/${view.engagement}`) },
  ]);
  const chooseFromSheet = (value: string, place: number) => {
    state.choose(value, place);
    setPart('findings');
  };
  return (
    <ReviewOnPage value={{ ...state, part }}>
      <div className="page report-review" data-part={part} data-previewing={isPreviewing}>
        <ReviewHead isPreviewing={isPreviewing} onPreview={setPreviewing} onMark={may('mark-finding') ? mark : null} />
        <PartSwitch part={part} onPart={setPart} isPreviewing={isPreviewing} />
        <section className="review-part review-document" aria-labelledby="sheet-title">
          <h2 id="sheet-title" className="unseen">
            {WORDS.sheet.title}
          </h2>
          <Sheet ref={sheet} page={review.page} onChoose={chooseFromSheet} />
        </section>
        {isPreviewing && (
          <section className="review-part review-customer" aria-labelledby="customer-title">
            <h2 id="customer-title" className="unseen">
              {WORDS.preview.title}
            </h2>
            <Preview beside={sheet} />
          </section>
        )}
        <section className="review-part review-findings" aria-label={WORDS.findingsPart}>
          <Progress />
          <FindingList onShow={() => setPart('document')} />
          <Copies />
          <Dropped dropped={review.dropped} />
        </section>
      </div>
      {marking !== null && <MarkByHand words={marking} onClose={() => setMarking(null)} />}
    </ReviewOnPage>
  );
}

/** Where the list is seen; in a narrow window it may not be. */
function focusItem(value: string): void {
  document.querySelector<HTMLElement>(`[data-item="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
}
