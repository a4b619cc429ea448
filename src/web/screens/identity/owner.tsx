import type { IdentityView } from '../../../operations/identity/views.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSubmit } from '../../parts/use-submit.ts';
import { useIdentity } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** Who owns it: proposed with the reason, until a person confirms it or names another. */
export function Owner() {
  const { view } = useIdentity();
  return (
    <section aria-labelledby="owner">
      <h2 id="owner">{WORDS.owner.title}</h2>
      {view.owner === null && <NoOwner />}
      {view.owner !== null && !view.ownerConfirmed && <Proposed owner={view.owner} />}
      {view.owner !== null && view.ownerConfirmed && <Confirmed owner={view.owner} />}
    </section>
  );
}

function NoOwner() {
  return (
    <>
      <p className="soft">{WORDS.owner.none}</p>
      <div className="form-end">
        <VerbButton verb="confirmOwner" label={WORDS.owner.name} tone="next" />
      </div>
    </>
  );
}

function Proposed({ owner }: { owner: string }) {
  const { view, may, finish } = useIdentity();
  const { busy, problem, send } = useSubmit('identity.confirmOwner');
  const confirm = async () => {
    const now = await send({ identity: view.identity, owner, ...(view.team !== null && { team: view.team }) });
    if (now !== null) finish(now, WORDS.owner.done(owner));
  };
  return (
    <>
      <p>
        <strong>{owner}</strong>
        {view.team !== null && <span className="soft">, {view.team}</span>}{' '}
        <span className="tag tag-proposed">{WORDS.owner.proposed}</span>
      </p>
      <p className="small soft">{reasonOf(view)}</p>
      <Refusal problem={problem} />
      {may('confirmOwner') && (
        <div className="form-end">
          <Button tone="next" busy={busy} onClick={() => void confirm()}>
            {WORDS.owner.confirm}
            <span className="unseen">: {owner}</span>
          </Button>
          <VerbButton verb="confirmOwner" label={WORDS.owner.another} tone="plain" />
        </div>
      )}
    </>
  );
}

/** An identity without a source was named by a person, in a case. */
function reasonOf({ source, ownerDetail: { from } }: IdentityView): string {
  if (source === null) return WORDS.owner.said;
  return from === null ? WORDS.owner.reasonUnknown : WORDS.owner.reason(from);
}

function Confirmed({ owner }: { owner: string }) {
  const { view } = useIdentity();
  const { confirmedBy, confirmedAt, imported } = view.ownerDetail;
  return (
    <>
      <p>
        <strong>{owner}</strong>
        {view.team !== null && <span className="soft">, {view.team}</span>}
      </p>
      <p className="small soft">
        {confirmedBy !== null && confirmedAt !== null ? (
          <>
            {WORDS.owner.confirmed(confirmedBy)} <Moment at={confirmedAt} style="day" />.
          </>
        ) : (
          WORDS.owner.said
        )}{' '}
        {imported !== null && WORDS.owner.imported(imported)}
      </p>
      <div className="verbs">
        <VerbButton verb="confirmOwner" label={WORDS.owner.change} />
      </div>
    </>
  );
}
