import { THREAD_KINDS } from '../../../../domain/case/words.ts';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { Radios } from '../../../parts/radios.tsx';
import { THREAD_KIND_NAMES } from '../../../parts/trace-vocabulary.ts';
import { useCase } from '../context.ts';
import { TaskForm } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

export default function LinkThread() {
  const { view } = useCase();
  const form = useForm({ kind: '', address: '', author: '', excerpt: '' });
  return (
    <TaskForm
      verb="linkThread"
      form={form}
      operation="case.linkThread"
      input={() => ({ case: view.case, ...form.values, address: form.values.address.trim() })}
      required={['kind', 'address', 'author', 'excerpt']}
    >
      <Radios
        form={form}
        name="kind"
        legend={TRACE_FIELDS.threadKind}
        options={optionsOf(THREAD_KINDS, THREAD_KIND_NAMES)}
      />
      <TextField form={form} name="address" type="url" label={TRACE_FIELDS.address} help={TRACE_FIELDS.addressHelp} />
      <TextField form={form} name="author" label={TRACE_FIELDS.author} help={TRACE_FIELDS.authorHelp} />
      <TextArea form={form} name="excerpt" label={TRACE_FIELDS.excerpt} help={TRACE_FIELDS.excerptHelp} rows={6} />
    </TaskForm>
  );
}
