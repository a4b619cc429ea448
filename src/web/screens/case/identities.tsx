import { useQuery } from '@tanstack/react-query';
import type { IdentityView } from '../../../operations/identity/views.ts';
import type { CaseView } from '../../../operations/views.ts';
import { call } from '../../api.ts';
import { Link } from '../../parts/router.tsx';
import { Section } from '../../parts/section.tsx';
import { IDENTITY_KIND_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** The identities that the case is about, each with what the inventory knows of it. */
export function Identities() {
  const { view } = useCase();
  const verbs = (
    <>
      <VerbButton verb="linkIdentity" />
      {view.identities.length === 0 && !view.identityUnknown && <VerbButton verb="identityUnknown" />}
    </>
  );
  return (
    <Section title={WORDS.identities.title} verbs={verbs}>
      {view.identities.length === 0 && (
        <p className="soft">{view.identityUnknown ? WORDS.identities.unknown : WORDS.identities.none}</p>
      )}
      <ul className="things">
        {view.identities.map((identity) => (
          <Identity key={identity.identity} identity={identity} />
        ))}
      </ul>
    </Section>
  );
}

function Identity({ identity }: { identity: CaseView['identities'][number] }) {
  const { identity: id, kind, name, locator, owner, cases } = identity;
  const known = useQuery({ queryKey: ['identity', id], queryFn: () => call('identity.show', { identity: id }) });
  return (
    <li>
      <p className="breakable">
        <Link to={`/identities/${id}`}>
          <strong>{name}</strong>
        </Link>{' '}
        <span className="soft">{IDENTITY_KIND_NAMES[kind]}</span>
      </p>
      {locator !== null && <p className="mono breakable">{locator}</p>}
      <p className="small soft">
        {known.data === undefined ? ownerInWords(owner) : ownerOf(known.data)}; {WORDS.identities.cases(cases)}
      </p>
      {known.data !== undefined && <p className="small soft">{knownInWords(known.data)}</p>}
      <VerbButton verb="unlinkIdentity" about={id} of={name} />
    </li>
  );
}

function ownerInWords(owner: string | null): string {
  return owner === null ? WORDS.identities.noOwner : WORDS.identities.owner(owner);
}

function ownerOf({ owner, ownerConfirmed }: IdentityView): string {
  return owner !== null && !ownerConfirmed ? TRACE_WORDS.identity.proposedOwner(owner) : ownerInWords(owner);
}

/** What it may do, in a line; the page has the rows. */
function knownInWords({ entitlements, goneAt }: IdentityView): string {
  const may =
    entitlements === null
      ? TRACE_WORDS.identity.mayDoUnknown
      : entitlements.total === 0
        ? TRACE_WORDS.identity.mayDoNothing
        : TRACE_WORDS.identity.mayDo(entitlements.total);
  return goneAt === null ? may : `${may}; ${TRACE_WORDS.identity.gone}`;
}
