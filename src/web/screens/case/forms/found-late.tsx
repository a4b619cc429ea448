import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useCase } from '../context.ts';
import { Cancel, TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS, FORM_WORDS } from './words.ts';

/** Takes out what newer detectors found. Says what will be gone; the value itself is shown nowhere. */
export function RedactFound({ about }: TaskProps) {
  const { view, finish } = useCase();
  const form = useForm({});
  return (
    <SubmitForm
      form={form}
      operation="text.redactFound"
      input={() => ({ case: view.case, finding: about ?? '' })}
      button={FORM_WORDS.redactFound.submit}
      tone="danger"
      onDone={(given) => finish(given.case, FIELDS.removed(given.removed))}
      beside={<Cancel />}
    >
      <div className="gone">
        <h3>{FIELDS.stays}</h3>
        <ul>
          {FIELDS.staysList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </SubmitForm>
  );
}

/** Says why what was found is no secret. */
export function DeclineFound({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ reason: '' });
  return (
    <TaskForm
      verb="declineFound"
      form={form}
      operation="text.declineFound"
      input={() => ({ case: view.case, finding: about ?? '', ...form.values })}
      required={['reason']}
    >
      <TextArea form={form} name="reason" label={FIELDS.reason} rows={3} />
    </TaskForm>
  );
}
