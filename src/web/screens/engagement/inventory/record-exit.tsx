import { EXIT_STATES } from '../../../../domain/engagement/words.ts';
import type { EntryView } from '../../../../operations/engagement/views.ts';
import { TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { useEngagement } from '../context.ts';
import { VerbDialog } from '../verb-dialog.tsx';
import { WORDS } from './words.ts';

export function RecordExit({ entry, leave }: { entry: EntryView; leave: () => void }) {
  const { view } = useEngagement();
  const form = useForm({ exit: entry.exit ?? 'returned', proof: '' });
  return (
    <VerbDialog
      title={entry.exit === null ? WORDS.exit.open : WORDS.exit.again}
      form={form}
      operation="engagement.recordExit"
      input={() => ({ engagement: view.engagement, entry: entry.entry, ...form.values })}
      required={['proof']}
      button={WORDS.exit.button}
      done={WORDS.exit.done}
      leave={leave}
    >
      <Radios
        form={form}
        name="exit"
        legend={WORDS.exit.state}
        options={EXIT_STATES.map((value) => ({ value, label: WORDS.exits[value] }))}
      />
      <TextArea form={form} name="proof" label={WORDS.exit.proof} help={WORDS.exit.proofHelp} rows={3} />
    </VerbDialog>
  );
}
