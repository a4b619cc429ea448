import type { ShareRecordView } from '../../../../operations/engagement/shares/views.ts';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Moment } from '../../../parts/moment.tsx';
import { useEngagement } from '../context.ts';
import { Opener, VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

/** One share: for whom, how it stands, and everything that was done with it. */
export function Share({ share }: { share: ShareRecordView }) {
  const { view, may } = useEngagement();
  const { recipient, email, form, until, state, lockedUntil, revoked } = share;
  const document = view.documents.find((one) => one.document === share.document)?.name;
  return (
    <li className="card share">
      <p>
        <span className="row-name">{recipient}</span> <span className="soft">{email}</span>{' '}
        <span className="tag row-state">{WORDS.states[state]}</span>
      </p>
      <p className="small">
        {document} ({form}), {WORDS.rights(share.view, share.download)} {WORDS.until} <Moment at={until} style="day" />
        {share.hasPassphrase && `, ${WORDS.passphrase}`}
      </p>
      <p className="small soft">
        {WORDS.of(share.short)}, {WORDS.by(share.sharedBy)} <Moment at={share.sharedAt} />
      </p>
      {lockedUntil !== null && (
        <p className="note">
          {WORDS.locked} <Moment at={lockedUntil} />.
        </p>
      )}
      {revoked !== null && (
        <p className="small">
          {WORDS.revokedBecause} {revoked.reason} <Moment at={revoked.at} />
        </p>
      )}
      <Log share={share} />
      {may('revoke-share') && (state === 'open' || state === 'withdrawn') && (
        <Opener label={WORDS.revoke.open} of={recipient}>
          {(leave) => <Revoke share={share} leave={leave} />}
        </Opener>
      )}
    </li>
  );
}

function Log({ share: { log, mails } }: { share: ShareRecordView }) {
  const lines = [
    ...log.map(({ act, at }) => ({ at, says: WORDS.acts[act] })),
    ...mails.map(({ result, at }) => ({ at, says: WORDS.mails[result] ?? result })),
  ].toSorted((a, b) => a.at - b.at);
  if (lines.length === 0) return <p className="small soft">{WORDS.quiet}</p>;
  return (
    <details>
      <summary className="small">{WORDS.log(lines.length)}</summary>
      <ol className="small">
        {lines.map(({ at, says }, i) => (
          <li key={i}>
            {says} <Moment at={at} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Revoke({ share: { share, recipient }, leave }: { share: ShareRecordView; leave: () => void }) {
  const { view } = useEngagement();
  const form = useForm({ reason: '' });
  return (
    <VerbDialog
      title={WORDS.revoke.title(recipient)}
      form={form}
      operation="engagement.revokeShare"
      input={() => ({ engagement: view.engagement, share, reason: form.values.reason })}
      required={['reason']}
      button={WORDS.revoke.button}
      tone="danger"
      done={WORDS.revoke.done}
      leave={leave}
    >
      <p className="task-lead">{WORDS.revoke.lead}</p>
      <TextArea form={form} name="reason" label={WORDS.revoke.reason} rows={2} />
    </VerbDialog>
  );
}
