import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SeenPageView } from '../../../operations/engagement/views.ts';
import { call } from '../../api.ts';
import { Loading } from '../../parts/loading.tsx';
import { Problem } from '../../problem.ts';
import { useEngagement } from '../engagement/context.ts';
import { useReview } from './context.ts';
import { pageOf } from './page-of.ts';
import { scrollWithin } from './scroll-within.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly of: 'safe' | 'customer';
  readonly page: number;
  readonly count: number;
  readonly stamp: string;
  readonly onChoose: ((value: string, place: number) => void) | null;
}

/** One page. Its picture is fetched when it comes near, and what was found stands over it as boxes. */
export function PagePicture({ of, page, count, stamp, onChoose }: Props) {
  const { view } = useEngagement();
  const { document } = useReview();
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useNear(frame);
  const found = useQuery({
    queryKey: ['page', view.engagement, document.document, of, stamp, page],
    queryFn: () => call('engagement.page', { engagement: view.engagement, document: document.document, of, page }),
    enabled: isNear,
    staleTime: Infinity,
  });
  const seen = found.data;
  const name = of === 'safe' ? WORDS.sheet.page(page, count) : WORDS.sheet.pageOfCustomer(page, count);
  return (
    <div
      ref={frame}
      className="sheet-page"
      data-page={page}
      style={{ aspectRatio: seen === undefined ? A4 : `${seen.width} / ${seen.height}` }}
    >
      {seen === undefined && !found.isError && isNear && <Loading says={WORDS.sheet.loading} />}
      {found.error instanceof Problem && <p className="refusal small">{found.error.message}</p>}
      {seen !== undefined && <img src={`data:image/png;base64,${seen.png}`} alt={name} />}
      {seen !== undefined && onChoose !== null && <Boxes boxes={seen.boxes} page={page} onChoose={onChoose} />}
    </div>
  );
}

const A4 = '210 / 297';

interface BoxesProps {
  readonly boxes: SeenPageView['boxes'];
  readonly page: number;
  readonly onChoose: (value: string, place: number) => void;
}

function Boxes({ boxes, page, onChoose }: BoxesProps) {
  const { chosen, items, stateOf, place, part } = useReview();
  const root = useRef<HTMLDivElement>(null);
  const value = chosen?.value.value ?? null;
  const isHere = pageOf(chosen?.places[place]?.place ?? '') === page;
  useEffect(() => {
    const box = root.current?.querySelector('.box-chosen');
    if (box !== null && box !== undefined && isHere) scrollWithin(box);
  }, [value, place, isHere, part]);
  return (
    <div ref={root}>
      {boxes.map((box, at) => (
        <button
          key={at}
          type="button"
          // the list beside it is for the keyboard
          tabIndex={-1}
          className={box.value === value ? 'box box-chosen' : 'box'}
          data-state={stateOf(box.value) === null ? 'undecided' : 'decided'}
          aria-label={WORDS.sheet.select(items.find((item) => item.value.value === box.value)?.value.words ?? '')}
          style={{
            left: inPercent(box.x0),
            top: inPercent(box.y0),
            width: inPercent(box.x1 - box.x0),
            height: inPercent(box.y1 - box.y0),
          }}
          onClick={() => onChoose(box.value, 0)}
        />
      ))}
    </div>
  );
}

function inPercent(fraction: number): string {
  return `${fraction * 100}%`;
}

/** Whether it is about to be seen, or was before. */
function useNear(frame: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (frame.current === null || isNear) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '800px' },
    );
    watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, [frame, isNear]);
  return isNear;
}
