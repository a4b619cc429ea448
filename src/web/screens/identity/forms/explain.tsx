import { endOfDay } from '../../../parts/end-of-day.ts';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useIdentity } from '../context.ts';
import { WORDS } from '../words.ts';
import { VerbForm } from './verb-form.tsx';

export function Explain() {
  const { view } = useIdentity();
  const form = useForm({ what: '', owner: view.owner ?? '', schedule: '', until: '' });
  const { what, owner, schedule } = form.values;
  const until = endOfDay(form.values.until);
  return (
    <VerbForm
      title={WORDS.behaviours.explainTitle}
      form={form}
      operation="identity.explain"
      input={() => ({ identity: view.identity, what, owner, schedule, until: until ?? 0 })}
      required={['what', 'owner', 'schedule', 'until']}
      check={() => new Map(until === null || until > Date.now() ? [] : [['until', WORDS.behaviours.untilWrong]])}
      button={WORDS.behaviours.submit}
      done={WORDS.behaviours.done}
    >
      <TextArea form={form} name="what" label={WORDS.behaviours.what} help={WORDS.behaviours.whatHelp} rows={3} />
      <TextField form={form} name="schedule" label={WORDS.behaviours.schedule} help={WORDS.behaviours.scheduleHelp} />
      <TextField form={form} name="owner" label={WORDS.behaviours.owner} />
      <TextField
        form={form}
        name="until"
        type="date"
        label={WORDS.behaviours.until}
        help={WORDS.behaviours.untilHelp}
      />
    </VerbForm>
  );
}
