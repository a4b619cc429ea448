import { CLOCKS, PARTIES } from '../../../../domain/case/words.ts';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { Radios } from '../../../parts/radios.tsx';
import { CLOCK_NAMES, PARTY_NAMES } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { TaskForm } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function Wait() {
  const { view } = useCase();
  const form = useForm({ party: '', clock: '', why: '' });
  return (
    <TaskForm
      verb="wait"
      form={form}
      operation="case.wait"
      input={() => ({ case: view.case, ...form.values })}
      required={['party', 'clock', 'why']}
    >
      <Radios form={form} name="party" legend={FIELDS.party} options={optionsOf(PARTIES, PARTY_NAMES)} />
      <Radios form={form} name="clock" legend={FIELDS.clock} options={optionsOf(CLOCKS, CLOCK_NAMES)} />
      <TextArea form={form} name="why" label={FIELDS.why} rows={3} />
    </TaskForm>
  );
}
