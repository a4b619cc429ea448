import { Button } from '../../parts/button.tsx';
import { WORDS } from './words.ts';

/** What to do first: open one, or be added to one. */
export function NoEngagements({ mayOpen, onOpen }: { mayOpen: boolean; onOpen: () => void }) {
  return (
    <div className="empty">
      <h2>{WORDS.empty.title}</h2>
      <p>{mayOpen ? WORDS.empty.lead : WORDS.empty.other}</p>
      {mayOpen && (
        <div className="form-end">
          <Button tone="next" onClick={onOpen}>
            {WORDS.open}
          </Button>
        </div>
      )}
    </div>
  );
}
