import { Fragment } from 'react';
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
  const { mergedInto, disputed, recurs, recurred, alike, foundLate, known } = view;
  const numbers = [...recurred, ...(recurs === null ? [] : [recurs])];
  if (mergedInto === null && !disputed && alike.length + foundLate.length + known.length + numbers.length === 0)
    return null;
  return (
    <div className="notices">
      {view.mergedInto !== null && (
        <p className="note">
          {WORDS.merged} <Link to={`/cases/${view.mergedInto}`}>{view.mergedInto}</Link>.
        </p>
      )}
      {recurs !== null && (
        <p className="note">
          {WORDS.recurs} <Link to={`/cases/${recurs}`}>{recurs}</Link>.
        </p>
      )}
      {recurred.length > 0 && (
        <p className="note note-strong">
          {WORDS.recurred}
          {recurred.map((number) => (
            <Fragment key={number}>
              {' '}
              <Link to={`/cases/${number}`}>{number}</Link>
            </Fragment>
          ))}
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
