import { Link } from '../../parts/router.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useCase } from './context.ts';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';

const WORDS = TRACE_WORDS.behaviours;

/** Approved automation that this may be about: whoever looks should know it before anything else. */
export function KnownBehaviours() {
  const { view } = useCase();
  if (view.known.length === 0) return null;
  const isSettled = view.classification?.verdict === 'approved-automation';
  return (
    <div className="note known">
      <h2 className="note-title">{WORDS.title}</h2>
      <ul>
        {view.known.map(({ behaviour, identity, identityName, what, owner, schedule, until, because, ...known }) => (
          <li key={behaviour}>
            <p>{what}</p>
            <p className="small">
              {WORDS.by(owner)}; {schedule}; {WORDS.until} <Moment at={until} style="day" />.
            </p>
            <p className="small soft">
              {because === 'linked' ? WORDS.linked : WORDS.named}{' '}
              <Link to={`/identities/${identity}`}>{identityName}</Link>. {WORDS.confirmed(known.explainedBy)}{' '}
              <Moment at={known.explainedAt} style="day" />.
            </p>
            <div className="verbs">
              {!isSettled && <VerbButton verb="classify" about={behaviour} label={WORDS.classify} of={what} />}
              {because === 'named' && (
                <VerbButton verb="linkIdentity" about={behaviour} label={WORDS.link} of={identityName} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
