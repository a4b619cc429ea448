import type { SettingsView } from '../../../../operations/house/views.ts';
import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Section } from '../../../parts/section.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { daysOf, typed, wrongDays } from './days.ts';
import { saved } from './saved.ts';
import { WORDS } from './words.ts';

export function Retention({ days }: { days: SettingsView['retention'] }) {
  const form = useForm(typed(days));
  const words = WORDS.retention;
  return (
    <Section title={words.title} lead={words.lead}>
      <SubmitForm
        form={form}
        operation="house.setRetention"
        input={() => daysOf(form.values)}
        check={() => wrongDays(form.values)}
        button={WORDS.save}
        onDone={() => saved(words.done)}
      >
        <div className="days">
          <TextField form={form} name="brief" type="number" label={words.fields.brief} />
          <TextField form={form} name="standard" type="number" label={words.fields.standard} />
          <TextField form={form} name="long" type="number" label={words.fields.long} />
        </div>
      </SubmitForm>
    </Section>
  );
}
