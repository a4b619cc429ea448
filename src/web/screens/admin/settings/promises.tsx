import type { SettingsView } from '../../../../operations/house/views.ts';
import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Section } from '../../../parts/section.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { daysOf, typed, wrongDays } from './days.ts';
import { saved } from './saved.ts';
import { WORDS } from './words.ts';

const FIELDS = [
  'firstActDays',
  'classificationDays',
  'outcomeDays',
  'disputeDays',
  'exemptionDays',
  'answerDays',
] as const;

export function Promises({ days }: { days: SettingsView['promises'] }) {
  const form = useForm(typed(days));
  const words = WORDS.promises;
  return (
    <Section title={words.title} lead={words.lead}>
      <SubmitForm
        form={form}
        operation="house.setPromises"
        input={() => daysOf(form.values)}
        check={() => wrongDays(form.values)}
        button={WORDS.save}
        onDone={() => saved(words.done)}
      >
        <div className="days">
          {FIELDS.map((name) => (
            <TextField
              key={name}
              form={form}
              name={name}
              type="number"
              label={words.fields[name]}
              help={words.help[name]}
            />
          ))}
        </div>
      </SubmitForm>
    </Section>
  );
}
