import { Moment } from '../../parts/moment.tsx';
import { Link } from '../../parts/router.tsx';
import { REDACT_WORDS } from '../../parts/redact-words.ts';
import { SafeWords } from '../../parts/safe-words.tsx';
import { IDENTITY_KIND_NAMES, SOURCE_NAMES } from '../../parts/vocabulary.ts';
import { placeOf } from '../identities/use-list-filter.ts';
import { useIdentity } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

export function IdentityHead() {
  const { view } = useIdentity();
  const { source, firstSeen, lastSeen } = view;
  return (
    <header className="case-head">
      <p className="case-path small soft">
        <Link to="/identities">{WORDS.back}</Link>{' '}
        {source !== null && (
          <>
            <span aria-hidden="true">/</span> <Link to={placeOf({ source: source.source })}>{source.name}</Link>
          </>
        )}
      </p>
      <h1>
        <SafeWords text={view.name} />
      </h1>
      {view.locator !== null && <p className="mono breakable soft">{view.locator}</p>}
      <div className="case-facts">
        <span className="tag tag-strong">{IDENTITY_KIND_NAMES[view.kind]}</span>
        <span className={view.status === 'active' ? 'tag' : 'tag tag-strong'}>{WORDS.status[view.status]}</span>
        <span className="tag">{source === null ? WORDS.namedInCase : SOURCE_NAMES[source.kind]}</span>
        {firstSeen !== null && (
          <span className="small soft">
            {WORDS.firstSeen} <Moment at={firstSeen} style="day" />
            {lastSeen !== null && (
              <>
                , {WORDS.lastSeen} <Moment at={lastSeen} style="day" />
              </>
            )}
          </span>
        )}
        <span className="case-tools">
          <VerbButton verb="redact" label={REDACT_WORDS.open} tone="plain" />
          <VerbButton verb="retire" label={WORDS.retire.open} tone="plain" of={view.name} />
        </span>
      </div>
    </header>
  );
}
