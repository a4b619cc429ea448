import { useEffect, useRef } from 'react';
import { useReview } from './context.ts';
import { PagePicture } from './page-picture.tsx';
import { pageOf } from './page-of.ts';
import { scrollWithin } from './scroll-within.ts';

interface Props {
  readonly of: 'safe' | 'customer';
  readonly count: number;
  /** Another one where the pages look different. */
  readonly stamp: string;
  readonly onChoose: ((value: string, place: number) => void) | null;
}

/** A document as pictures of its pages, each fetched when it comes near. */
export function PageSheet({ of, count, stamp, onChoose }: Props) {
  const { chosen, place, part } = useReview();
  const root = useRef<HTMLDivElement>(null);
  const page = pageOf(chosen?.places[place]?.place ?? '');
  useEffect(() => {
    if (of !== 'safe' || page === null) return;
    const frame = root.current?.querySelector(`[data-page="${page}"]`);
    if (frame !== null && frame !== undefined && frame.querySelector('.box-chosen') === null) scrollWithin(frame);
  }, [of, page, chosen, part]);
  return (
    <div ref={root} className="sheet-pages">
      {Array.from({ length: count }, (_, at) => (
        <PagePicture key={at} of={of} page={at + 1} count={count} stamp={stamp} onChoose={onChoose} />
      ))}
    </div>
  );
}
