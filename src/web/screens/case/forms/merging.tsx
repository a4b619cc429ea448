import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useCase } from '../context.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function Merge({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ into: about ?? '', why: '' });
  return (
    <TaskForm
      verb="merge"
      form={form}
      operation="case.merge"
      input={() => ({ case: view.case, into: form.values.into.trim(), why: form.values.why })}
      required={['into', 'why']}
    >
      <TextField form={form} name="into" label={FIELDS.into} help={FIELDS.caseHelp} />
      <TextArea form={form} name="why" label={FIELDS.why} rows={3} />
    </TaskForm>
  );
}

export function Split({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ from: about ?? '', why: '' });
  return (
    <TaskForm
      verb="split"
      form={form}
      operation="case.split"
      input={() => ({ case: view.case, from: form.values.from.trim(), why: form.values.why })}
      required={['from', 'why']}
    >
      <TextField form={form} name="from" label={FIELDS.from} help={FIELDS.caseHelp} />
      <TextArea form={form} name="why" label={FIELDS.why} rows={3} />
    </TaskForm>
  );
}
