import type { ChangeRequestView } from '../../../../operations/case/views.ts';
import { Link } from '../../../parts/router.tsx';
import { Moment } from '../../../parts/moment.tsx';
import { SafeWords } from '../../../parts/safe-words.tsx';
import { useCase } from '../context.ts';
import { StateMark } from '../state-mark.tsx';
import { TRACE_WORDS } from '../trace-words.ts';
import { VerbButton } from '../verb-button.tsx';
import { RequestInShort } from './request-in-short.tsx';
import { REQUEST_MARKS, REQUEST_STATES } from './request-state.ts';

const WORDS = TRACE_WORDS.requests;

/** One change of access: where it stands, what it is, and what can be done about it now. */
export function Request({ request }: { request: ChangeRequestView }) {
  const { view } = useCase();
  const { request: about, state, identity, identityName } = request;
  const carriers = view.actions.filter((action) => action.request === about);
  return (
    <li className="action">
      <StateMark state={REQUEST_MARKS[state]} />
      <div className="action-what">
        <p>
          <strong>{REQUEST_STATES[state]}</strong> <Link to={`/identities/${identity}`}>{identityName}</Link>
        </p>
        <Standing request={request} />
        <RequestInShort request={request} />
        {carriers.length > 0 && (
          <p className="small">
            <span className="label">{WORDS.carriedOut}</span>{' '}
            {carriers.map(({ action, what }, index) => (
              <span key={action}>
                {index > 0 && '; '}
                <SafeWords text={what} />
              </span>
            ))}
          </p>
        )}
        <Verbs request={request} />
      </div>
    </li>
  );
}

/** When it got to where it stands, and why. */
function Standing({ request }: { request: ChangeRequestView }) {
  const { state, decidedAt, decidedBy, reason, matchedAt, contradicted, answerBy } = request;
  return (
    <div className="small">
      {state === 'requested' && (
        <p className="soft">
          {WORDS.answerBy} <Moment at={answerBy} />
        </p>
      )}
      {decidedAt !== null && decidedBy !== null && (
        <p className="soft">
          {state === 'rejected' ? WORDS.rejectedBy(decidedBy) : WORDS.approvedBy(decidedBy)}, <Moment at={decidedAt} />
        </p>
      )}
      {reason !== null && (
        <p>
          <span className="label">{WORDS.reason}</span> <SafeWords text={reason} />
        </p>
      )}
      {matchedAt !== null && (
        <p className="soft">
          {WORDS.seen} <Moment at={matchedAt} />
        </p>
      )}
      {contradicted !== null && (
        <p className="note note-strong">
          <SafeWords text={contradicted.says} /> <Moment at={contradicted.at} />
        </p>
      )}
    </div>
  );
}

/** The buttons; where there is none for this reader, why. */
function Verbs({ request }: { request: ChangeRequestView }) {
  const { may } = useCase();
  const { request: about, state, identityName: of, mine } = request;
  if (state === 'requested') {
    return (
      <>
        {mine && <p className="small soft">{WORDS.mine}</p>}
        {!mine && !may('decideChange') && <p className="small soft">{WORDS.notApprover}</p>}
        <div className="verbs">
          {!mine && <VerbButton verb="decideChange" about={about} of={of} tone="plain" />}
          {mine && <VerbButton verb="withdrawChange" about={about} of={of} />}
        </div>
      </>
    );
  }
  if (state !== 'approved' && state !== 'contradicted') return null;
  return (
    <div className="verbs">
      <VerbButton verb="planAction" about={about} of={of} label={WORDS.carryOut} />
      {mine && state === 'approved' && <VerbButton verb="withdrawChange" about={about} of={of} />}
    </div>
  );
}
