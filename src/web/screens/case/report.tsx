import type { CaseView } from '../../../operations/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { CHANNEL_NAMES, nameOf, REACH_NAMES } from '../../parts/vocabulary.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { Conversation } from './conversation.tsx';
import { Outcome } from './outcome.tsx';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

type Submission = CaseView['submissions'][number];

export function Report({ submission, count }: { submission: Submission; count: number }) {
  const name = WORDS.reports.one(count);
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
      <div className="report-text">
        <p>
          <SafeWords text={submission.what} />
        </p>
      </div>
      {submission.where !== null && (
        <div className="report-text">
          <p className="label">{WORDS.reports.where}</p>
          <p>
            <SafeWords text={submission.where} />
          </p>
        </div>
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
        {canBeGivenUp(submission) && <VerbButton verb="markUnreachable" about={about} of={name} />}
      </footer>
    </li>
  );
}

/** Before that the server refuses it, see `not-unreachable-yet` among the refusals. */
const FEWEST_ATTEMPTS = 3;

function canBeGivenUp({ telling, reach, attempts }: Submission): boolean {
  return telling === 'written' && (reach === 'page' || attempts.length >= FEWEST_ATTEMPTS);
}
