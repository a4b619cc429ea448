import type { Missing as MissingView } from '../../../operations/views.ts';
import { Button } from '../../parts/button.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { useCase } from './context.ts';
import { FORM_WORDS } from './forms/words.ts';
import { VerbButton } from './verb-button.tsx';
import { insteadOf, verbOf } from './verbs.ts';
import { WORDS } from './words.ts';

/** What is still owed, each with the button that settles it. The first that this reader may do carries the accent. */
export function Missing() {
  const { view, may } = useCase();
  if (view.missing.length === 0) return <NothingMissing />;
  const first = view.missing.findIndex(({ operation }) => isOffered(operation, may));
  return (
    <ol className="missing">
      {view.missing.map((missing, index) => (
        <li key={`${missing.operation} ${missing.about ?? ''} ${missing.says}`}>
          <span className="missing-says">
            <SafeWords text={missing.says} />
          </span>
          <MissingButton missing={missing} isNext={index === first} />
        </li>
      ))}
    </ol>
  );
}

function MissingButton({ missing, isNext }: { missing: MissingView; isNext: boolean }) {
  const { view, may, open } = useCase();
  const verb = verbOf(missing.operation);
  if (verb === null) return null;
  if (!may(verb)) return <span className="small soft">{WORDS.standing.notYou}</span>;
  const isMine = verb === 'verifyAction' && view.actions.some(({ action, mine }) => action === missing.about && mine);
  const instead = insteadOf({ verb, about: missing.about });
  return (
    <div className="missing-verbs">
      {isMine && <p className="small soft">{WORDS.actions.mine}</p>}
      <Button
        tone={isNext ? 'next' : 'plain'}
        {...(isNext && { hint: WORDS.standing.nextKey, 'data-next': true })}
        onClick={() => open({ verb, about: missing.about })}
      >
        {FORM_WORDS[verb].open}
        <span className="unseen">: {missing.says}</span>
      </Button>
      {instead !== null && <VerbButton verb={instead.verb} about={instead.about} of={missing.says} />}
    </div>
  );
}

function NothingMissing() {
  const { view, may, open } = useCase();
  if (view.stage === 'closed') return <p className="soft">{WORDS.standing.closed}</p>;
  if (view.stage === 'merged') return <p className="soft">{WORDS.standing.merged}</p>;
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

function isOffered(operation: string, may: (verb: NonNullable<ReturnType<typeof verbOf>>) => boolean): boolean {
  const verb = verbOf(operation);
  // Writing to a reporter who may still answer settles nothing: it is offered, but is not the next thing to do.
  return verb !== null && verb !== 'message' && may(verb);
}
