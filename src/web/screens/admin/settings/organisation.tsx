import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Section } from '../../../parts/section.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { saved } from './saved.ts';
import { WORDS } from './words.ts';

export function Organisation({ name }: { name: string | null }) {
  const form = useForm({ name: name ?? '' });
  const words = WORDS.organisation;
  return (
    <Section title={words.title} lead={words.lead}>
      <SubmitForm
        form={form}
        operation="house.setOrganisation"
        input={() => form.values}
        required={['name']}
        button={WORDS.save}
        onDone={() => saved(words.done)}
      >
        <TextField form={form} name="name" label={words.name} />
      </SubmitForm>
    </Section>
  );
}
