import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';
import { VerbForm } from './verb-form.tsx';

export function SetConsumers() {
  const { view } = useIdentity();
  const form = useForm({ consumers: view.consumers.map(({ name }) => name).join('\n') });
  return (
    <VerbForm
      title={WORDS.about.consumersTitle}
      form={form}
      operation="identity.setConsumers"
      input={() => ({ identity: view.identity, consumers: linesOf(form.values.consumers) })}
      button={WORDS.about.consumersSubmit}
      done={WORDS.about.consumersDone}
    >
      <TextArea
        form={form}
        name="consumers"
        label={WORDS.about.consumersField}
        help={WORDS.about.consumersHelp}
        rows={6}
      />
    </VerbForm>
  );
}

/** Each line once, without the space around it and without empty ones. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
