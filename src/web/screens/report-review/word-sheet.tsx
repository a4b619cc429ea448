import { useEffect, useRef } from 'react';
import { useReview } from './context.ts';
import { fragmentOf } from '../../parts/document-fragment.ts';
import { scrollWithin } from './scroll-within.ts';

/** A document as words: what was found is marked in it, what is chosen stands out, and a mark that is pressed is chosen. */
export function WordSheet({ html, onChoose }: { html: string; onChoose: (value: string, place: number) => void }) {
  const { items, chosen, place, stateOf, part } = useReview();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.replaceChildren(fragmentOf(html)), [html]);

  const states = items.map(({ value }) => `${value.value} ${stateOf(value.value) ?? ''}`).join('\n');
  useEffect(() => {
    for (const line of states.split('\n')) {
      const [value = '', state = ''] = line.split(' ');
      for (const mark of marksOf(root.current, value)) mark.dataset['state'] = state === '' ? 'undecided' : 'decided';
    }
  }, [states, html]);

  const value = chosen?.value.value ?? null;
  useEffect(() => {
    if (value === null) return undefined;
    const marks = marksOf(root.current, value);
    const here = marks[Math.min(place, marks.length - 1)];
    for (const mark of marks) mark.classList.add('mark-chosen');
    here?.classList.add('mark-here');
    if (here !== undefined) scrollWithin(here);
    return () => {
      for (const mark of marks) mark.classList.remove('mark-chosen', 'mark-here');
    };
    // a part that was not shown could not be scrolled
  }, [value, place, html, part]);

  return (
    // Pressing a mark is for the mouse; the list beside it does the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className="sheet-words"
      onClick={({ target }) => {
        const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-value]') : null;
        const id = mark?.dataset['value'];
        if (mark === null || id === undefined) return;
        onChoose(id, marksOf(root.current, id).indexOf(mark));
      }}
    />
  );
}

function marksOf(root: Element | null, value: string): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>(`mark[data-value="${CSS.escape(value)}"]`) ?? [])];
}
