import { ENGAGEMENT_KINDS, RETENTION_CLASSES } from '../../../domain/engagement/words.ts';
import type { RetentionClass } from '../../../domain/engagement/words.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ENGAGEMENT_KIND_NAMES, retentionName } from '../../parts/engagement-words.ts';
import { TextArea, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { optionsOf } from '../../parts/options.ts';
import { Radios } from '../../parts/radios.tsx';
import { go } from '../../parts/router.tsx';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { WORDS } from './words.ts';

/** Whoever opens an engagement leads it. */
interface Props {
  /** Days of each class of retention. */
  readonly retention: Readonly<Record<RetentionClass, number>>;
  readonly onClose: () => void;
}

export function OpenEngagement({ retention, onClose }: Props) {
  const form = useForm({ name: '', customer: '', purpose: '', kind: 'implementation', retention: 'standard' });
  return (
    <Dialog title={WORDS.form.title} onClose={onClose}>
      <SubmitForm
        form={form}
        operation="engagement.open"
        input={() => form.values}
        required={['name', 'customer', 'purpose']}
        button={WORDS.form.button}
        onDone={(view) => {
          queries.setQueryData(['engagement', view.engagement], view);
          void queries.invalidateQueries({ queryKey: ['engagements'] });
          go(`/engagements/${view.engagement}`);
          announce(WORDS.form.done(view.name));
        }}
        beside={<Button onClick={onClose}>{WORDS.form.cancel}</Button>}
      >
        <TextField form={form} name="name" label={WORDS.form.name} help={WORDS.form.nameHelp} />
        <TextField form={form} name="customer" label={WORDS.form.customer} />
        <TextArea form={form} name="purpose" label={WORDS.form.purpose} help={WORDS.form.purposeHelp} rows={3} />
        <Radios
          form={form}
          name="kind"
          legend={WORDS.form.kind}
          options={optionsOf(ENGAGEMENT_KINDS, ENGAGEMENT_KIND_NAMES)}
        />
        <Radios
          form={form}
          name="retention"
          legend={WORDS.form.retention}
          options={RETENTION_CLASSES.map((value) => ({ value, label: retentionName(value, retention[value]) }))}
        />
      </SubmitForm>
    </Dialog>
  );
}
