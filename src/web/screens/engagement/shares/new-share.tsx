import { useState } from 'react';
import type { DocumentView } from '../../../../operations/engagement/views.ts';
import type { ShareMadeView } from '../../../../operations/engagement/shares/views.ts';
import { Button } from '../../../parts/button.tsx';
import { Checks } from '../../../parts/checks.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { endOfDay } from '../../../parts/end-of-day.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { OneTime } from '../../../parts/one-time.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { queries } from '../../../session.ts';
import { useEngagement } from '../context.ts';
import { WORDS } from './words.ts';

interface Props {
  /** Those that are released. */
  readonly documents: readonly DocumentView[];
  readonly leave: () => void;
}

/** A link for one named person; it is shown once. */
export function NewShare({ documents, leave }: Props) {
  const { view } = useEngagement();
  const [made, setMade] = useState<{ readonly name: string; readonly share: ShareMadeView } | null>(null);
  const close = () => {
    leave();
    if (made !== null) void queries.invalidateQueries({ queryKey: ['engagement', view.engagement] });
  };
  return (
    <Dialog title={made === null ? WORDS.new.title : WORDS.made.title(made.name)} onClose={close}>
      {made === null ? (
        <ShareForm documents={documents} leave={close} onMade={(name, share) => setMade({ name, share })} />
      ) : (
        <Made share={made.share} close={close} />
      )}
    </Dialog>
  );
}

const RIGHTS = ['view', 'download'];
const LEAST_PASSPHRASE = 10;

function ShareForm({
  documents,
  leave,
  onMade,
}: Props & { readonly onMade: (name: string, share: ShareMadeView) => void }) {
  const { view } = useEngagement();
  const first = documents[0];
  const [rights, setRights] = useState<readonly string[]>(RIGHTS);
  const form = useForm({
    document: first?.document ?? '',
    form: preferred(first),
    recipient: '',
    email: '',
    until: '',
    passphrase: '',
  });
  const { values } = form;
  const until = endOfDay(values.until);
  const forms = documents.find(({ document }) => document === values.document)?.rendition?.forms ?? [];
  return (
    <SubmitForm
      form={form}
      operation="engagement.share"
      input={() => ({
        engagement: view.engagement,
        document: values.document,
        form: values.form,
        recipient: values.recipient,
        email: values.email,
        until: until ?? 0,
        view: rights.includes('view'),
        download: rights.includes('download'),
        ...(values.passphrase !== '' && { passphrase: values.passphrase }),
      })}
      required={['document', 'form', 'recipient', 'email', 'until']}
      check={() =>
        new Map([
          ...(until !== null && until <= Date.now() ? [['until', WORDS.new.untilWrong] as const] : []),
          ...(rights.length === 0 ? [['rights', WORDS.new.rightsMissing] as const] : []),
          ...(values.passphrase !== '' && values.passphrase.length < LEAST_PASSPHRASE
            ? [['passphrase', WORDS.new.passphraseShort] as const]
            : []),
        ])
      }
      button={WORDS.new.button}
      forgetful
      meanwhile={WORDS.new.meanwhile}
      onDone={(share) => onMade(values.recipient, share)}
      beside={<Button onClick={leave}>{WORDS.new.cancel}</Button>}
    >
      <p className="task-lead soft">{WORDS.new.lead}</p>
      <Choice
        form={form}
        name="document"
        label={WORDS.new.document}
        options={documents.map(({ document, name }) => ({ value: document, label: name ?? document }))}
      />
      <Choice
        form={form}
        name="form"
        label={WORDS.new.form}
        options={forms.map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <TextField form={form} name="recipient" label={WORDS.new.recipient} help={WORDS.new.recipientHelp} />
      <TextField form={form} name="email" type="email" label={WORDS.new.email} />
      <TextField form={form} name="until" type="date" label={WORDS.new.until} />
      <Checks
        legend={WORDS.new.rights}
        options={[
          { value: 'view', label: WORDS.new.view },
          { value: 'download', label: WORDS.new.download },
        ]}
        chosen={rights}
        onChange={setRights}
        error={form.errors.get('rights')}
      />
      <TextField
        form={form}
        name="passphrase"
        type="password"
        label={WORDS.new.passphrase}
        help={WORDS.new.passphraseHelp}
        optional
      />
    </SubmitForm>
  );
}

/** PDF reads the same everywhere. */
function preferred(document: DocumentView | undefined): string {
  const forms = document?.rendition?.forms ?? [];
  return forms.includes('pdf') ? 'pdf' : (forms[0] ?? '');
}

function Made({ share: { link, mailed }, close }: { share: ShareMadeView; close: () => void }) {
  return (
    <>
      <p>
        {WORDS.made.once} {mailed ? WORDS.made.mailed : WORDS.made.notMailed}
      </p>
      <OneTime text={link} copy={WORDS.made.copy} copied={WORDS.made.copied} notCopied={WORDS.made.notCopied} />
      <div className="form-end">
        <Button tone="next" onClick={close}>
          {WORDS.made.close}
        </Button>
      </div>
    </>
  );
}
