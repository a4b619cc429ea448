import { FINDING_DISPOSITION_NAMES } from '../../parts/engagement-words.ts';
import { Button } from '../../parts/button.tsx';
import { useReview } from './context.ts';
import { isWorkedOn, optionsFor, type Item } from './items.ts';
import { KEYED } from './keys.ts';
import { Reason } from './reason.tsx';
import { WORDS } from './words.ts';

/** What can be decided about the chosen value, each with its key. What was decided can be decided anew. */
export function Decide({ item: { value } }: { item: Item }) {
  const { ask, asked, stateOf } = useReview();
  const state = stateOf(value.value);
  const offered = optionsFor(value);
  if (isWorkedOn(value)) return <p className="small">{WORDS.workedOn}</p>;
  return (
    <div className="decide" role="group" aria-label={WORDS.decide(value.words ?? value.kind)}>
      {offered.map((disposition) => (
        <Button
          key={disposition}
          aria-pressed={state === disposition}
          title={WORDS.dispositions[disposition]}
          hint={String(KEYED.indexOf(disposition) + 1)}
          onClick={() => ask(disposition)}
        >
          {FINDING_DISPOSITION_NAMES[disposition]}
        </Button>
      ))}
      {asked !== null && <Reason key={asked} disposition={asked} />}
    </div>
  );
}
