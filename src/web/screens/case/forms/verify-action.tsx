import { METHODS } from '../../../../domain/case/words.ts';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { Radios } from '../../../parts/radios.tsx';
import { METHOD_NAMES } from '../../../parts/vocabulary.ts';
import { ActionInShort } from '../action-in-short.tsx';
import { useCase } from '../context.ts';
import { WORDS } from '../words.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function VerifyAction({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ result: '', method: '', finding: '' });
  const action =
    view.actions.find((each) => each.action === about) ?? view.actions.find((each) => each.state === 'executed');
  return (
    <TaskForm
      verb="verifyAction"
      form={form}
      operation="case.verifyAction"
      input={() => ({ case: view.case, action: action?.action ?? '', ...form.values })}
      required={['result', 'method', 'finding']}
    >
      {action !== undefined && <ActionInShort action={action} withProof />}
      {action?.mine === true && <p className="note">{WORDS.actions.mine}</p>}
      <Radios
        form={form}
        name="result"
        legend={FIELDS.result}
        options={[
          { value: 'works', label: FIELDS.works },
          { value: 'failed', label: FIELDS.failed },
        ]}
      />
      <Radios form={form} name="method" legend={FIELDS.method} options={optionsOf(METHODS, METHOD_NAMES)} />
      <TextArea form={form} name="finding" label={FIELDS.finding} />
    </TaskForm>
  );
}
