import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { SafeWords } from '../../../parts/safe-words.tsx';
import { useCase } from '../context.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

/** The address of a consumer who had none, or had a wrong one: they are told there. */
export default function ContactConsumer({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ contact: '' });
  const consumer = view.consumers.find((one) => one.consumer === about);
  return (
    <TaskForm
      verb="contactConsumer"
      form={form}
      operation="case.contactConsumer"
      input={() => ({ case: view.case, consumer: about ?? '', contact: form.values.contact.trim() })}
      required={['contact']}
    >
      {consumer !== undefined && (
        <p className="in-short">
          <strong>
            <SafeWords text={consumer.name} />
          </strong>
        </p>
      )}
      <TextField form={form} name="contact" type="email" label={TRACE_FIELDS.contact} help={TRACE_FIELDS.contactHelp} />
    </TaskForm>
  );
}
