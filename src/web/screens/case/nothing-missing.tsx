import { Button } from '../../parts/button.tsx';
import { useCase } from './context.ts';
import { FORM_WORDS } from './forms/words.ts';
import { WORDS } from './words.ts';

/** Nothing is owed: the case is closed, or can be. */
export function NothingMissing() {
  const { view, may, open } = useCase();
  if (view.stage === 'merged') return <p className="soft">{WORDS.standing.merged}</p>;
  if (view.stage === 'closed') {
    const isAllTold = view.submissions.every(({ telling }) => TOLD.includes(telling));
    return (
      <p className="soft">
        {WORDS.standing.closed} {isAllTold && WORDS.standing.allTold}
      </p>
    );
  }
  return (
    <>
      <p className="soft">{WORDS.standing.none}</p>
      {may('close') && (
        <div className="form-end">
          <Button
            tone="next"
            hint={WORDS.standing.nextKey}
            data-next
            onClick={() => open({ verb: 'close', about: null })}
          >
            {FORM_WORDS.close.open}
          </Button>
        </div>
      )}
    </>
  );
}

const TOLD: readonly string[] = ['told', 'confirmed', 'machine'];
