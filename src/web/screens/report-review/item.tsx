import { FINDING_DISPOSITION_NAMES } from '../../parts/engagement-words.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/safe-words.tsx';
import { useReview } from './context.ts';
import { Decide } from './decide.tsx';
import type { Item } from './items.ts';
import { Places } from './places.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly item: Item;
  readonly isChosen: boolean;
  readonly onShow: () => void;
}

/** One value: what it is and what was decided; where it is chosen, also where it stands and what can be decided. */
export function FindingItem({ item, isChosen, onShow }: Props) {
  const { choose, stateOf, mayDecide } = useReview();
  const { value, places } = item;
  const state = stateOf(value.value);
  const words = value.words ?? value.kind;
  return (
    <li className={isChosen ? 'found found-chosen' : 'found'}>
      <button
        type="button"
        className="finding-name"
        data-item={value.value}
        aria-expanded={isChosen}
        onClick={() => choose(value.value)}
      >
        <span className={state === null ? 'finding-mark' : 'finding-mark finding-decided'} aria-hidden="true" />
        <span className="finding-words">
          {value.class === 'secret' ? <Chip placeholder={words} /> : <span className="mono breakable">{words}</span>}
        </span>
        <span className={state === null ? 'finding-state small' : 'finding-state small finding-done'}>
          {state === null ? WORDS.undecided : FINDING_DISPOSITION_NAMES[state]}
        </span>
        <span className="finding-about small soft">
          {WORDS.classes[value.class]}, {kindInWords(value.kind)} · {WORDS.places(places.length)}
        </span>
      </button>
      {isChosen && (
        <div className="finding-body">
          {mayDecide && <Decide item={item} />}
          {value.decidedBy !== null && (
            <p className="small soft">
              {WORDS.decidedBy(value.decidedBy)}
              {value.reason !== null && <>: {value.reason}</>}
            </p>
          )}
          <Places places={places} />
          <p className="review-show">
            <Button tone="quiet" onClick={onShow}>
              {WORDS.showInDocument}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}

function kindInWords(kind: string): string {
  return kind.replaceAll('-', ' ');
}
