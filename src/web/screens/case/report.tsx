import type { CaseView } from '../../../operations/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { CHANNEL_NAMES, nameOf, REACH_NAMES } from '../../parts/vocabulary.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { useCase } from './context.ts';
import { Conversation } from './conversation.tsx';
import { Outcome } from './outcome.tsx';
import { entryOf } from './told-by.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

type Submission = CaseView['submissions'][number];

export function Report({ submission, count }: { submission: Submission; count: number }) {
  const { view } = useCase();
  const name = WORDS.reports.one(count);
  const arrival = entryOf(view, submission);
  const about = submission.submission;
  const isOwed = submission.telling === 'untold' || submission.telling === 'written';
  return (
    <li className="report card">
      <header className="report-head">
        <h3>{name}</h3>
        <p className="small soft">
          <Moment at={submission.at} />, {WORDS.reports.via(CHANNEL_NAMES[submission.channel])}
          {submission.anonymous && `, ${WORDS.reports.anonymous}`}; {REACH_NAMES[submission.reach]}
        </p>
        <span className={`tag telling telling-${submission.telling}`}>{nameOf(WORDS.telling, submission.telling)}</span>
      </header>
      {arrival === null ? (
        <p className="soft">{WORDS.reports.elsewhere}</p>
      ) : (
        arrival.texts.map(({ label, body }, index) => (
          <div key={label} className="report-text">
            {index > 0 && <p className="label">{label}</p>}
            <p>
              <SafeWords text={body} />
            </p>
          </div>
        ))
      )}
      <Conversation messages={submission.messages} />
      {submission.outcome !== null && <Outcome outcome={submission.outcome} />}
      {submission.attempts.length > 0 && (
        <div className="attempts small">
          <p className="label">{WORDS.reports.attempts}</p>
          <ol>
            {submission.attempts.map(({ at, result }) => (
              <li key={`${at} ${result}`}>
                <Moment at={at} /> <span>{nameOf(WORDS.attempt, result)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
      <footer className="verbs">
        {isOwed && <VerbButton verb="recordOutcome" about={about} of={name} />}
        <VerbButton verb="message" about={about} of={name} />
        {isOwed && submission.attempts.length >= FEWEST_ATTEMPTS && (
          <VerbButton verb="markUnreachable" about={about} of={name} />
        )}
      </footer>
    </li>
  );
}

/** Before that many the server refuses it, see `not-unreachable-yet` among the refusals. */
const FEWEST_ATTEMPTS = 3;
