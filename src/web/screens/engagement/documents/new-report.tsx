import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { go } from '../../../parts/router.tsx';
import { SubmitForm } from '../../../parts/submit-form.tsx';
import { useEngagement } from '../context.ts';
import { editPlace } from './places.ts';
import { WORDS } from './words.ts';

/** A report begins from the controlled template, and is opened to be written. */
export function NewReport({ leave }: { leave: () => void }) {
  const { view, finish } = useEngagement();
  const form = useForm({ name: '', period: '' });
  const { name, period } = form.values;
  return (
    <Dialog title={WORDS.report.title} onClose={leave}>
      <p>{WORDS.report.lead}</p>
      <SubmitForm
        form={form}
        operation="engagement.newReport"
        input={() => ({ engagement: view.engagement, name, ...(period.trim() !== '' && { period }) })}
        required={['name']}
        button={WORDS.report.button}
        onDone={(now) => {
          leave();
          finish(now, WORDS.report.done);
          const known = new Set(view.documents.map(({ document }) => document));
          const begun = now.documents.find(({ document }) => !known.has(document));
          if (begun !== undefined) go(editPlace(view.engagement, begun.document));
        }}
        beside={<Button onClick={leave}>{WORDS.report.cancel}</Button>}
      >
        <TextField form={form} name="name" label={WORDS.report.name} />
        <TextField form={form} name="period" label={WORDS.report.period} optional />
      </SubmitForm>
    </Dialog>
  );
}
