import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useCase } from '../context.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export default function WithdrawChange({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ reason: '' });
  return (
    <TaskForm
      verb="withdrawChange"
      form={form}
      operation="case.withdrawChange"
      input={() => ({ case: view.case, request: about ?? '', reason: form.values.reason })}
      required={['reason']}
    >
      <TextArea form={form} name="reason" label={FIELDS.reason} />
    </TaskForm>
  );
}
