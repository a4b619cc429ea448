import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSubmit } from '../../parts/use-submit.ts';
import { useEngagement } from '../engagement/context.ts';
import { useReview } from './context.ts';
import { WORDS } from './words.ts';

/** How many values are decided, and the one act that decides about most of them. */
export function Progress() {
  const { items, decided, mayDecide, stateOf, problem } = useReview();
  const names = items.filter(({ value }) => value.class === 'identity' && stateOf(value.value) === null).length;
  return (
    <div className="review-progress">
      {items.length === 0 && <p>{WORDS.none}</p>}
      {items.length > 0 && (
        <>
          <p id="review-progress">
            <strong>{WORDS.progress(decided, items.length)}</strong>
          </p>
          <progress max={items.length} value={decided} aria-labelledby="review-progress" />
        </>
      )}
      {!mayDecide && <p className="small soft">{WORDS.readOnly}</p>}
      {mayDecide && names > 0 && <Policy />}
      <Refusal problem={problem} />
    </div>
  );
}

function Policy() {
  const { view, finish } = useEngagement();
  const { busy, problem, send } = useSubmit('engagement.acceptPolicy');
  const accept = async () => {
    const now = await send({ engagement: view.engagement });
    if (now !== null) finish(now, WORDS.policy.done);
  };
  return (
    <>
      <Button busy={busy} onClick={() => void accept()}>
        {WORDS.policy.button}
      </Button>
      <Refusal problem={problem} />
    </>
  );
}
