import type { Missing as MissingView } from '../../../operations/views.ts';
import { Button } from '../../parts/button.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { useCase } from './context.ts';
import { FORM_WORDS } from './forms/words.ts';
import { inOrder, nextStep, standingOf } from './next-step.ts';
import { NothingMissing } from './nothing-missing.tsx';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';
import { insteadOf, type Verb } from './verbs.ts';
import { WORDS } from './words.ts';

/** What is still owed, each with the button that settles it. The first that this reader can do carries the accent. */
export function Missing() {
  const { view } = useCase();
  if (view.missing.length === 0) return <NothingMissing />;
  const next = nextStep(view);
  return (
    <ol className="missing">
      {inOrder(view).map((missing) => (
        <li key={`${missing.operation} ${missing.about ?? ''} ${missing.says}`}>
          <div className="missing-says">
            <p>
              <SafeWords text={missing.says} />
            </p>
            <About about={missing.about} />
          </div>
          <Way missing={missing} isNext={missing === next} />
        </li>
      ))}
    </ol>
  );
}

/** Which action, report or change it is about, where there are several. */
function About({ about }: { about: string | null }) {
  const { view } = useCase();
  const what = view.actions.find(({ action }) => action === about)?.what;
  const request = view.requests.find((each) => each.request === about);
  const report = view.submissions.findIndex(({ submission }) => submission === about);
  const says = what ?? request?.words[0];
  if (says !== undefined) {
    return (
      <p className="small soft">
        <SafeWords text={says} />
      </p>
    );
  }
  return report >= 0 && view.submissions.length > 1 ? (
    <p className="small soft">{WORDS.reports.one(report + 1)}</p>
  ) : null;
}

/** The button, or why there is none. */
function Way({ missing, isNext }: { missing: MissingView; isNext: boolean }) {
  const { view } = useCase();
  const standing = standingOf(view, missing);
  if (standing.verb === null) return <p className="small soft">{WHY_NOT[standing.is]}</p>;
  if (standing.is === 'under-way') return <p className="small soft">{WORDS.actions.underWay}</p>;
  if (standing.is === 'own-request') return <p className="small soft">{TRACE_WORDS.requests.mine}</p>;
  const isChange = view.requests.some(({ request }) => request === missing.about);
  const instead = isChange ? null : insteadOf({ verb: standing.verb, about: missing.about });
  return (
    <div className="missing-verbs">
      {standing.is === 'own-work' && <p className="small soft">{WORDS.actions.mine}</p>}
      <StepButton verb={standing.verb} missing={missing} isNext={isNext} />
      {instead !== null && <VerbButton verb={instead.verb} about={instead.about} of={missing.says} />}
    </div>
  );
}

function StepButton({ verb, missing, isNext }: { verb: Verb; missing: MissingView; isNext: boolean }) {
  const { open } = useCase();
  return (
    <Button
      tone={isNext ? 'next' : 'plain'}
      {...(isNext && { hint: WORDS.standing.nextKey, 'data-next': true })}
      onClick={() => open({ verb, about: missing.about })}
    >
      {FORM_WORDS[verb].open}
      <span className="unseen">: {missing.says}</span>
    </Button>
  );
}

const WHY_NOT = {
  'not-here': '',
  'not-now': WORDS.standing.notYet,
  'not-my-role': WORDS.standing.notYou,
} as const;
