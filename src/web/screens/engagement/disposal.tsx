import { Moment } from '../../parts/moment.tsx';
import { useNow } from '../../parts/now.ts';
import { Section } from '../../parts/section.tsx';
import { useEngagement } from './context.ts';
import { Approve, Countersign, LiftHold, PlaceHold, Request } from './disposal-dialogs.tsx';
import { DisposalFiles } from './disposal-files.tsx';
import { WORDS } from './disposal-words.ts';
import { Opener } from './verb-dialog.tsx';

/** Until when it is kept, what stops or hurries that, how far the disposal has come, and its record. */
export function Disposal() {
  const { view, may } = useEngagement();
  const { disposal, holds, stage } = view;
  const canAsk = may('request-disposal') && disposal.state === 'none' && holds.length === 0;
  return (
    <Section title={WORDS.title}>
      <State />
      {holds.length > 0 && (
        <ul className="in-words">
          {holds.map(({ hold, reason, at }) => (
            <li key={hold}>
              {WORDS.heldBy}, <Moment at={at} style="day" />: {reason}{' '}
              {may('lift-hold') && (
                <Opener label={WORDS.lift} of={reason ?? ''}>
                  {(leave) => <LiftHold hold={hold} leave={leave} />}
                </Opener>
              )}
            </li>
          ))}
        </ul>
      )}
      <Copies />
      <div className="verbs closing-verbs">
        {may('place-hold') && disposal.state !== 'begun' && (
          <Opener label={WORDS.hold} tone="plain">
            {(leave) => <PlaceHold leave={leave} />}
          </Opener>
        )}
        {canAsk && (
          <Opener label={WORDS.request} tone="plain">
            {(leave) => <Request leave={leave} />}
          </Opener>
        )}
        {may('approve-disposal') && disposal.state === 'requested' && disposal.early && (
          <Opener label={WORDS.approve} tone="next">
            {(leave) => <Approve leave={leave} />}
          </Opener>
        )}
        {may('countersign-disposal') && disposal.state === 'verified' && disposal.unreadable === true && (
          <Opener label={WORDS.sign} tone="next">
            {(leave) => <Countersign leave={leave} />}
          </Opener>
        )}
      </div>
      <DisposalFiles isDisposed={stage === 'disposed'} />
    </Section>
  );
}

/** One or two sentences on how far it is. */
function State() {
  const { view } = useEngagement();
  const now = useNow();
  const { state, dueAt, askedBy, approvedBy, early, unreadable, countersignedBy } = view.disposal;
  if (dueAt === null) return <p>{WORDS.later(view.retentionDays)}</p>;
  switch (state) {
    case 'none':
      return dueAt <= now && view.holds.length === 0 ? (
        <p>{WORDS.dueNow}</p>
      ) : (
        <p>
          {WORDS.due} <Moment at={dueAt} style="day" />.
        </p>
      );
    case 'requested':
      return (
        <p>
          {WORDS.asked(askedBy ?? '', early)} {early && WORDS.waits}
        </p>
      );
    case 'approved':
      return <p>{WORDS.approved(approvedBy ?? '')}</p>;
    case 'begun':
      return <p>{WORDS.begun}</p>;
    case 'executed':
      return <p>{WORDS.executed}</p>;
    case 'verified':
    case 'countersigned':
      return (
        <>
          <p>{unreadable === true ? WORDS.gone : WORDS.left}</p>
          <p className="soft">{countersignedBy === null ? WORDS.unsigned : WORDS.signed(countersignedBy)}</p>
        </>
      );
  }
}

function Copies() {
  const { view } = useEngagement();
  const { copies } = view.disposal;
  if (copies.length === 0) return null;
  return (
    <>
      <h3>{WORDS.copies}</h3>
      <ul className="in-words">
        {copies.map(({ copy, state, what, became }) => (
          <li key={copy}>
            {what}: {state === 'destroyed' ? became : <strong>{became}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}
