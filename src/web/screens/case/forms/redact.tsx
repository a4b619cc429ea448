import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useCase } from '../context.ts';
import { Cancel } from './task-form.tsx';
import { FIELDS, FORM_WORDS } from './words.ts';

/** Takes a text out of everything that is stored about the case. Says what will be gone and asks for the case's number. */
export function Redact() {
  const { view, finish } = useCase();
  const form = useForm({ value: '', reason: 'missed-secret', confirm: '' });
  const isConfirmed = form.values.confirm.trim().toUpperCase() === view.number.toUpperCase();
  return (
    <SubmitForm
      form={form}
      operation="text.redact"
      input={() => ({ case: view.case, value: form.values.value, reason: form.values.reason })}
      required={['value', 'confirm']}
      check={() => new Map(isConfirmed ? [] : [['confirm', FIELDS.notConfirmed(view.number)]])}
      button={FORM_WORDS.redact.submit}
      tone="danger"
      onDone={(given) => finish(given.case, FIELDS.removed(given.removed))}
      beside={<Cancel />}
    >
      <div className="gone">
        <h3>{FIELDS.gone}</h3>
        <ul>
          {FIELDS.goneList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h3>{FIELDS.stays}</h3>
        <ul>
          {FIELDS.staysList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <TextArea form={form} name="value" label={FIELDS.value} help={FIELDS.valueHelp} rows={3} />
      <Radios
        form={form}
        name="reason"
        legend={FIELDS.redactReason}
        options={[
          { value: 'missed-secret', label: FIELDS.missedSecret },
          { value: 'personal-data', label: FIELDS.personalData },
        ]}
      />
      <TextField form={form} name="confirm" label={FIELDS.confirm(view.number)} help={FIELDS.confirmHelp} />
    </SubmitForm>
  );
}
