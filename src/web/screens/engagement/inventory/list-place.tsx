import { PLACE_KINDS } from '../../../../domain/engagement/words.ts';
import { TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { useEngagement } from '../context.ts';
import { VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

export function ListPlace({ entry, leave }: { entry: string; leave: () => void }) {
  const { view } = useEngagement();
  const form = useForm({ kind: 'ticket', where: '' });
  return (
    <VerbDialog
      title={WORDS.place.open}
      form={form}
      operation="engagement.listPlace"
      input={() => ({ engagement: view.engagement, entry, ...form.values })}
      required={['where']}
      button={WORDS.place.button}
      done={WORDS.place.done}
      leave={leave}
    >
      <Radios
        form={form}
        name="kind"
        legend={WORDS.place.kind}
        options={PLACE_KINDS.map((value) => ({ value, label: WORDS.kinds[value] }))}
      />
      <TextField form={form} name="where" label={WORDS.place.where} help={WORDS.place.whereHelp} />
    </VerbDialog>
  );
}
