import type { ImportPart } from '../../../domain/identity/words.ts';
import type { PreviewRowView, PreviewView } from '../../../operations/inventory/views.ts';
import { Link } from '../../parts/router.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { IDENTITY_KIND_NAMES } from '../../parts/vocabulary.ts';
import { WORDS } from './words.ts';

/** One part of a preview as far as it was fetched. */
export function PreviewRows({ part, pages }: { part: ImportPart; pages: readonly PreviewView[] }) {
  const rows = pages.flatMap((page) => page.rows);
  const unreadable = pages.flatMap((page) => page.unreadable);
  if (rows.length + unreadable.length === 0) return <p className="soft">{WORDS.preview.none[part]}</p>;
  return (
    <ul className="rows" aria-label={WORDS.preview.part[part]}>
      {rows.map((row) => (
        <Row key={`${row.identity ?? ''} ${row.kind} ${row.name} ${row.locator ?? ''}`} row={row} />
      ))}
      {unreadable.map(({ where, says }, index) => (
        // Two places can be called the same; pages only ever grow at their end.
        <li key={index} className="row-block">
          <p className="mono breakable small">{where}</p>
          <p className="breakable">
            <SafeWords text={says} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Row({ row: { kind, name, locator, what, identity } }: { row: PreviewRowView }) {
  return (
    <li className="preview-row">
      <div className="queue-what">
        <p className="breakable">
          {identity === null ? (
            <strong>
              <SafeWords text={name} />
            </strong>
          ) : (
            <Link to={`/identities/${identity}`} target="_blank" className="row-name">
              <SafeWords text={name} />
              <span className="unseen">{WORDS.preview.newTab}</span>
            </Link>
          )}{' '}
          <span className="small soft">{IDENTITY_KIND_NAMES[kind]}</span>
        </p>
        {locator !== null && locator !== name && <p className="small soft mono breakable">{locator}</p>}
      </div>
      <p className="preview-what">
        {what.map((word) => (
          <span key={word} className="tag">
            {word}
          </span>
        ))}
      </p>
    </li>
  );
}
