import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { GoneAndStays } from '../../../parts/redact-fields.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';
import { VerbForm, type FormProps } from './verb-form.tsx';

/** Takes out what newer detectors found. Says what will be gone; the value itself is shown nowhere. */
export function RedactFound({ about }: FormProps) {
  const { view, finish, leave } = useIdentity();
  const form = useForm({});
  return (
    <Dialog title={WORDS.foundLate.takeOutTitle} onClose={leave}>
      <SubmitForm
        form={form}
        operation="identity.redactFound"
        input={() => ({ identity: view.identity, finding: about ?? '' })}
        button={WORDS.foundLate.takeOutSubmit}
        tone="danger"
        onDone={({ identity, removed, cases, left }) => finish(identity, WORDS.redact.done(removed, cases, left))}
        beside={<Button onClick={leave}>{WORDS.cancel}</Button>}
      >
        <GoneAndStays goneList={WORDS.redact.goneList} staysList={WORDS.redact.staysList} />
      </SubmitForm>
    </Dialog>
  );
}

/** Says why what was found is no secret. */
export function DeclineFound({ about }: FormProps) {
  const { view } = useIdentity();
  const form = useForm({ reason: '' });
  return (
    <VerbForm
      title={WORDS.foundLate.declineTitle}
      form={form}
      operation="identity.declineFound"
      input={() => ({ identity: view.identity, finding: about ?? '', reason: form.values.reason })}
      required={['reason']}
      button={WORDS.foundLate.declineSubmit}
      done={WORDS.foundLate.declined}
    >
      <p className="task-lead soft">{WORDS.foundLate.declineLead}</p>
      <TextArea form={form} name="reason" label={WORDS.foundLate.reason} rows={3} />
    </VerbForm>
  );
}
