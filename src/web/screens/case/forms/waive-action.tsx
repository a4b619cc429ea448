import { ACTION_KINDS } from '../../../../domain/case/words.ts';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { ACTION_KIND_NAMES } from '../../../parts/vocabulary.ts';
import { ActionInShort } from '../action-in-short.tsx';
import { useCase } from '../context.ts';
import { WORDS } from '../words.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/** Opened for one planned action, or for a whole kind of action. */
export function WaiveAction({ about }: TaskProps) {
  const { view } = useCase();
  const action = view.actions.find((each) => each.action === about);
  const form = useForm({ kind: action?.kind ?? ACTION_KINDS.find((kind) => kind === about) ?? '', reason: '' });
  return (
    <TaskForm
      verb="waiveAction"
      form={form}
      operation="case.waiveAction"
      input={() => ({ case: view.case, ...form.values, ...(action !== undefined && { action: action.action }) })}
      required={['kind', 'reason']}
    >
      {action === undefined ? (
        <Radios
          form={form}
          name="kind"
          legend={FIELDS.kind}
          options={ACTION_KINDS.map((value) => ({
            value,
            label: ACTION_KIND_NAMES[value],
            help: WORDS.actions.leads[value],
          }))}
        />
      ) : (
        <ActionInShort action={action} />
      )}
      <TextArea form={form} name="reason" label={FIELDS.reason} />
    </TaskForm>
  );
}
