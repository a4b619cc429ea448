import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { SafeWords } from '../../../parts/safe-words.tsx';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';
import { VerbForm, type FormProps } from './verb-form.tsx';

export function EndBehaviour({ about }: FormProps) {
  const { view } = useIdentity();
  const form = useForm({ reason: '' });
  const what = view.behaviours.find(({ behaviour }) => behaviour === about)?.what ?? '';
  return (
    <VerbForm
      title={WORDS.behaviours.endTitle}
      form={form}
      operation="identity.endBehaviour"
      input={() => ({ identity: view.identity, behaviour: about ?? '', reason: form.values.reason })}
      required={['reason']}
      button={WORDS.behaviours.endSubmit}
      done={WORDS.behaviours.endDone}
    >
      <p className="in-short">
        <SafeWords text={what} />
      </p>
      <p className="task-lead soft">{WORDS.behaviours.endLead}</p>
      <TextArea form={form} name="reason" label={WORDS.behaviours.reason} rows={3} />
    </VerbForm>
  );
}
