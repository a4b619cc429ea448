import type { CredentialView, SeenCredentialView } from '../../../operations/identity/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { daysInWords, expiryInWords } from '../../parts/age.ts';
import { useNow } from '../../parts/now.ts';
import { Link } from '../../parts/router.tsx';
import { Chip } from '../../parts/safe-words.tsx';
import { Section } from '../../parts/section.tsx';
import { DISPOSITION_NAMES, nameOf } from '../../parts/vocabulary.ts';
import { useIdentity } from './context.ts';
import { LifeBar } from './life-bar.tsx';
import { WORDS } from './words.ts';

/** What authenticates it, as the import shows it; and what cases know of it by fingerprint. */
export function Credentials() {
  const { view } = useIdentity();
  const now = useNow();
  return (
    <Section title={WORDS.credentials.title} lead={WORDS.credentials.lead}>
      {view.credentials.length === 0 && <p className="soft">{WORDS.credentials.none}</p>}
      {view.credentials.length > 0 && (
        <ul className="rows">
          {view.credentials.map((credential) => (
            <Credential key={`${credential.kind} ${credential.label}`} credential={credential} now={now} />
          ))}
        </ul>
      )}
      {view.seenCredentials.length > 0 && <Seen seen={view.seenCredentials} />}
    </Section>
  );
}

function Credential({ credential, now }: { credential: CredentialView; now: number }) {
  const { kind, label, issued, rotated, expires, lastUsed, active, longLived } = credential;
  const since = rotated ?? issued;
  return (
    <li className="credential">
      <div className="credential-what">
        <p>
          <strong>{kindInWords(kind)}</strong> <span className="mono breakable">{label}</span>
        </p>
        <p className="queue-meta">
          {since !== null && (
            <span>
              {rotated === null ? WORDS.credentials.issued : WORDS.credentials.rotated}{' '}
              <Moment at={since} style="day" />
            </span>
          )}
          {lastUsed !== null && (
            <span>
              {WORDS.credentials.lastUsed} <Moment at={lastUsed} style="day" />
            </span>
          )}
        </p>
      </div>
      <div className="credential-life small">
        <p>
          <span className={longLived ? 'identity-lack' : undefined}>
            {since === null ? WORDS.credentials.ageUnknown : WORDS.credentials.age(daysInWords(now - since))}
          </span>
          {', '}
          {expires === null ? WORDS.credentials.neverExpires : expiryInWords(now, expires)}
        </p>
        {since !== null && expires !== null && <LifeBar since={since} expires={expires} now={now} />}
      </div>
      <p className="credential-tags">
        {!active && <span className="tag">{WORDS.credentials.inactive}</span>}
        {longLived && <span className="tag tag-strong">{WORDS.credentials.longLived}</span>}
      </p>
    </li>
  );
}

function Seen({ seen }: { seen: readonly SeenCredentialView[] }) {
  return (
    <div className="credentials-seen">
      <h3>{WORDS.seenCredentials.title}</h3>
      <ul className="rows">
        {seen.map(({ credential, placeholder, fingerprint, disposition, number }) => (
          <li key={`${credential} ${number}`} className="row-item">
            <Chip placeholder={placeholder} />
            <span className="small soft">
              {WORDS.seenCredentials.fingerprint} <span className="mono">{fingerprint}</span>
            </span>
            <Link to={`/cases/${number}`} className="mono small">
              {number}
            </Link>
            <span className="row-state small">
              {disposition === null ? WORDS.seenCredentials.open : nameOf(DISPOSITION_NAMES, disposition)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `access-key` as `Access key`: the issuers' words are many, and the server keeps them as they are. */
function kindInWords(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
