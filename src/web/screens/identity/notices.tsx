import { Moment } from '../../parts/moment.tsx';
import { Link } from '../../parts/router.tsx';
import { useIdentity } from './context.ts';
import { FoundLate } from './found-late.tsx';
import { WORDS } from './words.ts';

/** What has to be known before anything else is read. */
export function Notices() {
  const { view } = useIdentity();
  const isGone = view.goneAt !== null && view.status !== 'retired';
  if (!isGone && view.status !== 'retired' && view.alike.length + view.foundLate.length === 0) return null;
  return (
    <div className="notices">
      <FoundLate />
      {view.status === 'retired' && <p className="note">{WORDS.retired}</p>}
      {isGone && (
        <p className="note note-strong">
          {WORDS.gone} <Moment at={view.goneAt ?? 0} style="day" />.
        </p>
      )}
      {view.alike.length > 0 && (
        <div className="note alike">
          <h2 className="note-title">{WORDS.alike}</h2>
          <ul>
            {view.alike.map(({ identity, locator, source }) => (
              <li key={identity}>
                <Link to={`/identities/${identity}`} className="breakable">
                  {locator ?? WORDS.alikeNone}
                </Link>{' '}
                <span className="small soft">{source?.name ?? WORDS.namedInCase}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
