import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useCase } from '../context.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/** The forms that need a reason and nothing else. */
export function UnlinkIdentity({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ reason: '' });
  return (
    <TaskForm
      verb="unlinkIdentity"
      form={form}
      operation="case.unlinkIdentity"
      input={() => ({ case: view.case, identity: about ?? '', reason: form.values.reason })}
      required={['reason']}
    >
      <TextArea form={form} name="reason" label={FIELDS.reason} />
    </TaskForm>
  );
}

export function IdentityUnknown() {
  const { view } = useCase();
  const form = useForm({ reason: '' });
  return (
    <TaskForm
      verb="identityUnknown"
      form={form}
      operation="case.identityUnknown"
      input={() => ({ case: view.case, reason: form.values.reason })}
      required={['reason']}
    >
      <TextArea form={form} name="reason" label={FIELDS.reason} />
    </TaskForm>
  );
}

export function Escalate() {
  const { view } = useCase();
  const form = useForm({ note: '' });
  return (
    <TaskForm
      verb="escalate"
      form={form}
      operation="case.escalate"
      input={() => ({ case: view.case, note: form.values.note })}
      required={['note']}
    >
      <TextArea form={form} name="note" label={FIELDS.note} />
    </TaskForm>
  );
}

export function Message({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ text: '' });
  const submission = about ?? view.submissions[0]?.submission ?? '';
  return (
    <TaskForm
      verb="message"
      form={form}
      operation="case.message"
      input={() => ({ case: view.case, submission, text: form.values.text })}
      required={['text']}
    >
      <TextArea form={form} name="text" label={FIELDS.message} rows={6} />
    </TaskForm>
  );
}
