import { FoundLate } from './found-late.tsx';
import { Link } from '../../parts/router.tsx';
import { STAGE_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { KnownBehaviours } from './known-behaviours.tsx';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** What has to be known before anything else is read. */
export function Notices() {
  const { view } = useCase();
  const { mergedInto, disputed, alike, foundLate, known } = view;
  if (mergedInto === null && !disputed && alike.length + foundLate.length + known.length === 0) return null;
  return (
    <div className="notices">
      {view.mergedInto !== null && (
        <p className="note">
          {WORDS.merged} <Link to={`/cases/${view.mergedInto}`}>{view.mergedInto}</Link>.
        </p>
      )}
      {view.disputed && <p className="note note-strong">{WORDS.disputed}</p>}
      <KnownBehaviours />
      <FoundLate />
      {view.alike.length > 0 && (
        <div className="note alike">
          <h2 className="note-title">{WORDS.alike.title}</h2>
          <ul>
            {view.alike.map(({ case: id, number, title, stage }) => (
              <li key={id}>
                <Link to={`/cases/${number}`}>
                  <span className="mono">{number}</span> {title}
                </Link>{' '}
                <span className="small soft">{STAGE_NAMES[stage]}</span>
                {stage !== 'closed' && stage !== 'merged' && (
                  <VerbButton verb="merge" about={number} of={number} label={WORDS.alike.merge} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
