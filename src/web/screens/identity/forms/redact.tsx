import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { useForm } from '../../../parts/form.ts';
import { NOTHING_TO_REDACT, RedactFields, unconfirmed } from '../../../parts/redact-fields.tsx';
import { REDACT_WORDS } from '../../../parts/redact-words.ts';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';

/** Takes a text out of the whole inventory. Says what will be gone and asks for a word to confirm it. */
export function Redact() {
  const { view, finish, leave } = useIdentity();
  const form = useForm(NOTHING_TO_REDACT);
  return (
    <Dialog title={REDACT_WORDS.open} onClose={leave}>
      <SubmitForm
        form={form}
        operation="identity.redact"
        input={() => ({ identity: view.identity, value: form.values.value, reason: form.values.reason })}
        required={['value', 'confirm']}
        check={() => unconfirmed(form, WORDS.redact.confirm)}
        button={REDACT_WORDS.submit}
        tone="danger"
        forgetful
        onDone={({ identity, removed, cases, left }) => finish(identity, WORDS.redact.done(removed, cases, left))}
        beside={<Button onClick={leave}>{WORDS.cancel}</Button>}
      >
        <RedactFields
          form={form}
          goneList={WORDS.redact.goneList}
          staysList={WORDS.redact.staysList}
          confirm={WORDS.redact.confirm}
        />
      </SubmitForm>
    </Dialog>
  );
}
