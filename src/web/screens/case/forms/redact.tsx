import { useForm } from '../../../parts/form.ts';
import { NOTHING_TO_REDACT, RedactFields, unconfirmed } from '../../../parts/redact-fields.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useCase } from '../context.ts';
import { Cancel } from './task-form.tsx';
import { FIELDS, FORM_WORDS } from './words.ts';

/** Takes a text out of everything that is stored about the case. Says what will be gone and asks for the case's number. */
export function Redact() {
  const { view, finish } = useCase();
  const form = useForm(NOTHING_TO_REDACT);
  return (
    <SubmitForm
      form={form}
      operation="text.redact"
      input={() => ({ case: view.case, value: form.values.value, reason: form.values.reason })}
      required={['value', 'confirm']}
      check={() => unconfirmed(form, view.number)}
      button={FORM_WORDS.redact.submit}
      tone="danger"
      onDone={(given) => finish(given.case, FIELDS.removed(given.removed))}
      beside={<Cancel />}
    >
      <RedactFields form={form} goneList={FIELDS.goneList} staysList={FIELDS.staysList} confirm={view.number} />
    </SubmitForm>
  );
}
