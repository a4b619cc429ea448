import { useEffect } from 'react';
import { useReview } from './context.ts';
import { FindingItem } from './item.tsx';
import { WORDS } from './words.ts';

/** Every value that was found, in reading order. `onShow` leads to the document where it is not beside the list. */
export function FindingList({ onShow }: { onShow: () => void }) {
  const { items, chosen } = useReview();
  const id = chosen?.value.value;
  useEffect(() => {
    if (id === undefined) return;
    document
      .querySelector(`[data-item="${CSS.escape(id)}"]`)
      ?.closest('li')
      ?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return (
    <ol className="rows finding-list" aria-label={WORDS.list}>
      {items.map((item) => (
        <FindingItem key={item.value.value} item={item} isChosen={item.value.value === id} onShow={onShow} />
      ))}
    </ol>
  );
}
