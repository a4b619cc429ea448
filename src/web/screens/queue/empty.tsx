import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { Link } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { WORDS } from './words.ts';

/** A queue with nothing in it says how something gets there. */
export function NothingYet() {
  const me = useMe();
  const isAdministrator = me?.roles.includes('administrator') === true;
  const people = useQuery({ queryKey: ['people'], queryFn: () => call('people.list', {}), enabled: isAdministrator });
  const isAlone = people.data?.people.length === 1;
  return (
    <div className="empty">
      <h2>{WORDS.emptyTitle}</h2>
      <p>
        {WORDS.emptyNext} <a href="/">{location.origin}/</a>
      </p>
      {isAlone && (
        <>
          <p>{WORDS.emptyInvite}</p>
          <div className="form-end">
            <Link to="/people" className="button button-next">
              {WORDS.emptyInviteLink}
            </Link>
          </div>
        </>
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
