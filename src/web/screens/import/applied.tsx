import { useQuery } from '@tanstack/react-query';
import type { ImportView } from '../../../operations/inventory/views.ts';
import { call } from '../../api.ts';
import { Button } from '../../parts/button.tsx';
import { COUNT } from '../../parts/count.ts';
import { Link } from '../../parts/router.tsx';
import { placeOf } from '../identities/use-list-filter.ts';
import { ImportFacts } from './import-facts.tsx';
import { WORDS } from './words.ts';

/** What was done, and where it can be seen. */
export function Applied({ applied, onAgain }: { applied: ImportView; onAgain: () => void }) {
  const known = useQuery({
    queryKey: ['identities', 'sources'],
    queryFn: () => call('identity.list', { limit: 1 }),
  });
  const source = known.data?.sources.find(({ kind, name }) => kind === applied.source && name === applied.name)?.source;
  const gone = applied.counts?.gone ?? 0;
  return (
    <div className="card import-decide">
      <ImportFacts of={applied} />
      <div className="form-end">
        {source !== undefined && (
          <Link to={placeOf({ source })} className="button button-next">
            {WORDS.applied.show(applied.name)}
          </Link>
        )}
        {source !== undefined && gone > 0 && (
          <Link to={placeOf({ source, filters: ['gone'] })} className="button">
            {WORDS.applied.showGone(COUNT.format(gone))}
          </Link>
        )}
        <Button onClick={onAgain}>{WORDS.applied.again}</Button>
      </div>
    </div>
  );
}
