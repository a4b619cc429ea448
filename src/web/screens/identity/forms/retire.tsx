import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';
import { VerbForm } from './verb-form.tsx';

export function Retire() {
  const { view } = useIdentity();
  const form = useForm({ reason: '' });
  return (
    <VerbForm
      title={WORDS.retire.title(view.name)}
      form={form}
      operation="identity.retire"
      input={() => ({ identity: view.identity, reason: form.values.reason })}
      required={['reason']}
      button={WORDS.retire.submit}
      tone="danger"
      done={WORDS.retire.done(view.name)}
    >
      <p>{WORDS.retire.gone}</p>
      <p className="task-lead soft">{WORDS.retire.stays}</p>
      <TextArea form={form} name="reason" label={WORDS.retire.reason} help={WORDS.retire.reasonHelp} rows={3} />
    </VerbForm>
  );
}
