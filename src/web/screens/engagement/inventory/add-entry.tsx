import { ENTRY_ORIGINS } from '../../../../domain/engagement/words.ts';
import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { useEngagement } from '../context.ts';
import { VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

export function AddEntry({ leave }: { leave: () => void }) {
  const { view } = useEngagement();
  const form = useForm({ name: '', owner: '', origin: 'borrowed' });
  return (
    <VerbDialog
      title={WORDS.add.open}
      form={form}
      operation="engagement.addEntry"
      input={() => ({ engagement: view.engagement, ...form.values })}
      required={['name', 'owner']}
      button={WORDS.add.button}
      done={WORDS.add.done}
      leave={leave}
    >
      <TextField form={form} name="name" label={WORDS.add.name} help={WORDS.add.nameHelp} />
      <TextField form={form} name="owner" label={WORDS.add.owner} help={WORDS.add.ownerHelp} />
      <Radios
        form={form}
        name="origin"
        legend={WORDS.add.origin}
        options={ENTRY_ORIGINS.map((value) => ({
          value,
          label: WORDS.origins[value],
          help: WORDS.originHelp[value],
        }))}
      />
    </VerbDialog>
  );
}
