import { DISPOSITIONS } from '../../../../domain/case/words.ts';
import { Choice, TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { Chip } from '../../../parts/safe-words.tsx';
import { DISPOSITION_NAMES } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function SettleCredential({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ disposition: '', reason: '' });
  const credential =
    view.credentials.find((each) => each.credential === about) ??
    view.credentials.find((each) => each.disposition === null);
  return (
    <TaskForm
      verb="settleCredential"
      form={form}
      operation="case.settleCredential"
      input={() => ({ case: view.case, credential: credential?.credential ?? '', ...form.values })}
      required={['disposition', 'reason']}
    >
      {credential !== undefined && (
        <p className="field">
          <Chip placeholder={credential.placeholder} />
        </p>
      )}
      <Choice
        form={form}
        name="disposition"
        label={FIELDS.disposition}
        options={optionsOf(DISPOSITIONS, DISPOSITION_NAMES)}
      />
      <TextArea form={form} name="reason" label={FIELDS.reason} rows={3} />
    </TaskForm>
  );
}
