import type { IdentityRowView } from '../../../operations/identity/views.ts';
import { daysInWords, expiryInWords } from '../../parts/age.ts';
import { Moment } from '../../parts/moment.tsx';
import { Link } from '../../parts/router.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { IDENTITY_KIND_NAMES } from '../../parts/vocabulary.ts';
import { WORDS } from './words.ts';

/** One identity: the whole row is its link. */
export function Row({ row, now }: { row: IdentityRowView; now: number }) {
  return (
    <li className={row.goneAt === null ? 'queue-row identity-row' : 'queue-row identity-row identity-gone'}>
      <div className="queue-what">
        <Link to={`/identities/${row.identity}`} className="queue-link">
          <SafeWords text={row.name} />
        </Link>
        <p className="queue-meta">
          <span>{IDENTITY_KIND_NAMES[row.kind]}</span>
          <span>{row.source === null ? WORDS.namedInCase : row.source.name}</span>
          {row.environment !== null && <span>{row.environment}</span>}
          {row.status !== 'active' && <span className="identity-status">{WORDS.status[row.status]}</span>}
          {row.goneAt !== null && (
            <span className="identity-status">
              {WORDS.goneSince} <Moment at={row.goneAt} style="day" />
            </span>
          )}
        </p>
        {row.locator !== null && row.locator !== row.name && (
          <p className="identity-locator small soft mono">{row.locator}</p>
        )}
      </div>
      <p className="identity-owner">
        <Owner row={row} />
        {row.purpose === null && <span className="small soft">{WORDS.noPurpose}</span>}
      </p>
      <p className="identity-age small">
        <Age row={row} now={now} />
      </p>
      <p className={row.openCases > 0 ? 'identity-cases small' : 'identity-cases small soft'}>
        {WORDS.cases(row.cases, row.openCases)}
      </p>
    </li>
  );
}

function Owner({ row }: { row: IdentityRowView }) {
  if (row.owner === null) return <span className="identity-lack">{WORDS.noOwner}</span>;
  return (
    <span>
      {row.owner}{' '}
      {!row.ownerConfirmed && (
        <span className="tag tag-proposed" title={WORDS.proposedLong}>
          {WORDS.proposed}
        </span>
      )}
    </span>
  );
}

/** How old the oldest credential is, and when the first one ends; what needs a look is strong. */
function Age({ row: { oldestCredential, nextExpiry, flags }, now }: { row: IdentityRowView; now: number }) {
  if (oldestCredential === null && nextExpiry === null) return <span className="soft">{WORDS.noCredential}</span>;
  return (
    <>
      {oldestCredential !== null && (
        <span className={flags.includes('long-lived') ? 'identity-lack' : 'soft'}>
          {WORDS.age(daysInWords(now - oldestCredential))}
        </span>
      )}
      {nextExpiry !== null && (
        <span className={flags.includes('expiring') ? 'identity-lack' : 'soft'}>{expiryInWords(now, nextExpiry)}</span>
      )}
    </>
  );
}
