import type { DocumentView } from '../../../../operations/engagement/views.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Link } from '../../../parts/router.tsx';
import { useEngagement } from '../context.ts';
import { Downloads } from './downloads.tsx';
import { More } from './more.tsx';
import { editPlace } from './places.ts';
import { NextStep } from './next-step.tsx';
import { WORDS } from './words.ts';

/** One document: what it is, what is missing, and the one thing to do next. `isFirst`: the first with something to do. */
export function DocumentRow({ document, isFirst }: { document: DocumentView; isFirst: boolean }) {
  const { view, may } = useEngagement();
  const { versions, addedAt, addedBy, gaps, form, rendition } = document;
  const name = document.name ?? WORDS.gone;
  const isReleased = (rendition?.releasedAt ?? null) !== null;
  return (
    <li className="row-block document-row">
      <div className="document-what">
        <Link to={`/engagements/${view.engagement}/documents/${document.document}`} className="row-name">
          {name}
        </Link>
        <p className="queue-meta">
          {form !== null && <span className="mono">{form}</span>}
          <span>{WORDS.version(versions)}</span>
          <span>
            {WORDS.by(addedBy)}, <Moment at={addedAt} />
          </span>
          <span>
            {document.values === 0
              ? WORDS.noFindings
              : WORDS.decided(document.values - document.undecided, document.values)}
          </span>
          <Original document={document} />
        </p>
        {isReleased && (
          <p>
            <span className="tag tag-strong">{WORDS.released}</span>
          </p>
        )}
        {!isReleased && gaps.length > 0 && (
          <ul className="gaps small">
            {gaps.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        )}
        {isReleased && <Downloads document={document} />}
      </div>
      <div className="document-verbs">
        {form === 'md' && may('add-version') && (
          <Link to={editPlace(view.engagement, document.document)} className="button button-quiet">
            {WORDS.report.write}
            <span className="unseen">{WORDS.of(name)}</span>
          </Link>
        )}
        <NextStep document={document} isFirst={isFirst} />
        <More document={document} />
      </div>
    </li>
  );
}

function Original({ document: { original } }: { document: DocumentView }) {
  if (original.state !== 'kept') return <span>{WORDS.originals[original.state]}</span>;
  return (
    <span>
      {WORDS.originals.kept} <Moment at={original.until} style="day" />
    </span>
  );
}
