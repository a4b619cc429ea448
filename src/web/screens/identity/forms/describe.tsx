import { TextArea, TextField } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';
import { VerbForm } from './verb-form.tsx';

export function Describe() {
  const { view } = useIdentity();
  const form = useForm({ purpose: view.purpose ?? '', environment: view.environment ?? '' });
  return (
    <VerbForm
      title={WORDS.about.describeTitle}
      form={form}
      operation="identity.describe"
      input={() => ({ identity: view.identity, ...filled(form.values) })}
      button={WORDS.about.describeSubmit}
      done={WORDS.about.described}
    >
      <TextArea form={form} name="purpose" label={WORDS.about.purpose} help={WORDS.about.purposeHelp} rows={3} />
      <TextField form={form} name="environment" label={WORDS.about.environment} help={WORDS.about.environmentHelp} />
    </VerbForm>
  );
}
