import { Button } from '../../parts/button.tsx';
import { mayImport } from '../../parts/rights.ts';
import { Link } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { WORDS } from './words.ts';

/** A list with nothing in it says how something gets there. */
export function NothingYet() {
  const may = mayImport(useMe());
  return (
    <div className="empty">
      <h2>{WORDS.emptyTitle}</h2>
      <p>{may ? WORDS.emptyNext : WORDS.emptyNextReader}</p>
      {may && (
        <div className="form-end">
          <Link to="/import" className="button button-next">
            {WORDS.emptyButton}
          </Link>
        </div>
      )}
    </div>
  );
}

export function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <div className="empty">
      <h2>{WORDS.noMatchTitle}</h2>
      <p>{WORDS.noMatchNext}</p>
      <div className="form-end">
        <Button onClick={onClear}>{WORDS.noMatchButton}</Button>
      </div>
    </div>
  );
}
