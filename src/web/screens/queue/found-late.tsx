import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Link } from '../../parts/router.tsx';
import { WORDS } from './words.ts';

/** Cases and identities in which newer detectors found something; absent where nothing waits. */
export function FoundLate() {
  const found = useQuery({ queryKey: ['found-late'], queryFn: () => call('text.found', {}), refetchInterval: 60_000 });
  const cases = found.data?.cases ?? [];
  const identities = found.data?.identities ?? [];
  if (cases.length + identities.length === 0) return null;
  return (
    <div className="note note-strong found-late">
      <h2 className="note-title">{WORDS.foundLate}</h2>
      <ul>
        {cases.map(({ case: id, number, title, findings }) => (
          <li key={id}>
            <Link to={`/cases/${number}`}>
              <span className="mono">{number}</span> {title}
            </Link>{' '}
            <span className="small soft">{WORDS.findings(findings)}</span>
          </li>
        ))}
        {identities.map(({ identity, name, findings }) => (
          <li key={identity}>
            <Link to={`/identities/${identity}`} className="breakable">
              {name}
            </Link>{' '}
            <span className="small soft">{WORDS.findings(findings)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
